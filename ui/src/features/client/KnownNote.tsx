/** Says who in the book has the number, the name and birthday, or the name of the one being entered, and lets it be. */
import { useTranslation } from 'react-i18next';
import { commands, type KnownClient, type OccasionDate, useRead } from '../../api';
import { Apart, Chip, useDebounced } from '../../shared';
import { ClientLink } from './ClientLink';
import styles from './KnownNote.module.css';

/** Fewer digits are half a number. */
const SHORTEST = 5;

interface KnownNoteProps {
  name?: string;
  phones?: readonly string[];
  birthday?: OccasionDate | null;
  /** Whose page this is. */
  except?: string;
  /** Who only has the name is passed over: of a page that is open it says nothing. */
  surely?: boolean;
}

export function KnownNote({ name = '', phones = [], birthday = null, except, surely }: KnownNoteProps) {
  const { t } = useTranslation('client');
  const typed = useDebounced(
    JSON.stringify({
      name: name.trim(),
      phones: phones.filter((phone) => phone.replaceAll(/\D/g, '').length >= SHORTEST),
      birthday,
      except: except ?? null,
    }),
    200,
  );
  const asked = JSON.parse(typed) as Parameters<typeof commands.whoIsThis>[0];
  const isAsked = asked.name !== '' || asked.phones.length > 0;
  const known = useRead(['client', 'known', typed], () => commands.whoIsThis(asked), {
    alsoShows: ['contactPerson', 'occasion'],
    enabled: isAsked,
    keep: true,
  });
  const told = (isAsked ? (known.data ?? []) : []).filter((one) => !surely || one.by !== 'name');
  if (told.length === 0) return null;
  return (
    <div role="status" className={styles.note}>
      <p className={styles.lead}>{t('known.lead')}</p>
      <ul className={styles.people}>
        {told.map((one) => (
          <li key={one.client.id} className={styles.person}>
            <ClientLink client={one.client} />
            <Apart apart={one.apart} className={styles.apart ?? ''} />
            <Chip tone={one.by === 'name' ? 'neutral' : 'amber'}>{byText(one, t)}</Chip>
            {one.trashed && <Chip>{t('known.trashed')}</Chip>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function byText(one: KnownClient, t: ReturnType<typeof useTranslation<'client'>>['t']): string {
  return one.by === 'personPhone' ? t('known.personPhone', { person: one.person }) : t(`known.${one.by}`);
}
