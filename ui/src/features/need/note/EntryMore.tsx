/** What a note may also say, seldom needed: its day, where it comes from, the day it is tied to, promises that serve it. */
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, useRead, useToday } from '../../../api';
import { Checkbox, DateField, dayText, localDay, RadioChips, Select, TextField } from '../../../shared';
import styles from './EntryMore.module.css';
import { ENTRY_SOURCES, type EntryFields } from './entryFields';
import { OccasionSelect } from './OccasionSelect';

const NAME_MAX = 200;
/** As far back as a touch may be looked for. */
const LATEST = 100;
const PROMISES_MOST = 20;
const WORDS_MOST = 24;

interface EntryMoreProps {
  profile: ClientProfile;
  fields: EntryFields;
  onChange: (part: Partial<EntryFields>) => void;
}

export function EntryMore({ profile, fields, onChange }: EntryMoreProps) {
  const { t } = useTranslation(['need', 'question']);
  const today = useToday();
  const promises = useRead(['ledger', 'open', profile.id], () =>
    commands.listLedger({ client: profile.id, openOnly: true, dueBy: null, limit: PROMISES_MOST }),
  );
  const toggle = (id: string, on: boolean) =>
    onChange({
      promises: on ? [...fields.promises, id] : fields.promises.filter((promise) => promise !== id),
    });
  return (
    <div className={styles.more}>
      <div className={styles.line}>
        <DateField
          label={t('entry.day')}
          max={today}
          value={fields.notedOn ?? today}
          onChange={(day) => onChange({ notedOn: day === today ? null : day })}
        />
        <OccasionSelect
          occasions={profile.occasions}
          value={fields.occasion}
          onChange={(occasion) => onChange({ occasion })}
        />
      </div>
      <div className={styles.line}>
        <RadioChips
          label={t('entry.source')}
          options={ENTRY_SOURCES.map((value) => ({ value, label: t(`entry.sources.${value}`) }))}
          value={fields.source}
          onChange={(source) => onChange({ source })}
        />
        {fields.source === 'event' && (
          <TextField
            label={t('entry.event')}
            className={styles.name ?? ''}
            maxLength={NAME_MAX}
            value={fields.event}
            onChange={(event) => onChange({ event })}
            {...(fields.event.trim() === '' ? { note: t('entry.eventNeeded') } : {})}
          />
        )}
        {fields.source === 'touch' && (
          <TouchSelect client={profile.id} value={fields.touch} onChange={(touch) => onChange({ touch })} />
        )}
      </div>
      {promises.data && promises.data.length > 0 && (
        <fieldset className={styles.promises}>
          <legend>{t('entry.promises')}</legend>
          {promises.data.map((promise) => (
            <Checkbox
              key={promise.id}
              isSelected={fields.promises.includes(promise.id)}
              onChange={(on) => toggle(promise.id, on)}
            >
              {promise.text}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </div>
  );
}

interface TouchSelectProps {
  client: string;
  value: string | null;
  onChange: (touch: string) => void;
}

function TouchSelect({ client, value, onChange }: TouchSelectProps) {
  const { t, i18n } = useTranslation(['need', 'question']);
  const { t: tClient } = useTranslation('client');
  const today = useToday();
  const timeline = useRead(
    ['touch', 'latest', client],
    () => commands.listTimeline({ client, kinds: ['touch'], offset: 0, limit: LATEST }),
    { alsoShows: ['visit', 'ledger', 'export'] },
  );
  const touches = (timeline.data?.entries ?? []).flatMap(({ what }) =>
    what.kind === 'touch' ? [what.item] : [],
  );
  if (timeline.data && touches.length === 0) return <p className={styles.none}>{t('entry.noTouch')}</p>;
  return (
    <Select
      label={t('entry.touch')}
      className={styles.name ?? ''}
      placeholder={t('entry.touchHint')}
      options={touches.map((touch) => ({
        value: touch.id,
        label: [
          dayText(localDay(touch.happenedAt), i18n.language, today),
          tClient(`method.${touch.method}`),
          touch.text.slice(0, WORDS_MOST),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
