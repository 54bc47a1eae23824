/** Who brought the client, and whom the client brought: names that lead to their pages. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError, ClientProfile } from '../../../api';
import { IconButton } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { ClientLink, ClientPicker } from '..';
import { FieldRow } from './FieldRow';
import styles from './IntroducerField.module.css';
import { useFieldEdit } from './ProfileField';

export function IntroducerField({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('client');
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const save = useFieldEdit(profile.id);
  const label = t('field.introducer');
  const pick = async (client: { id: string } | null) => {
    const saved = await save({ field: 'introducer', value: client?.id ?? null });
    if (saved.ok) setEditing(false);
    else setError(saved.error);
  };
  return (
    <FieldRow label={label}>
      {editing ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape bubbles up from the combo box inside
        <div
          onKeyDown={(event) => {
            if (event.key === 'Escape') setEditing(false);
          }}
        >
          <ClientPicker
            label={label}
            hideLabel
            autoFocus
            without={[profile.id]}
            value={profile.introducer}
            onChange={(client) => void pick(client)}
          />
          {error && <ErrorNote error={error} small />}
        </div>
      ) : (
        <span className={styles.line}>
          {profile.introducer ? (
            <ClientLink client={profile.introducer} />
          ) : (
            <span className={styles.unknown}>{t('field.unknown')}</span>
          )}
          {profile.trashedAt === null && (
            <IconButton
              label={t('field.edit', { field: label })}
              icon={<Pencil aria-hidden="true" />}
              onPress={() => setEditing(true)}
            />
          )}
        </span>
      )}
    </FieldRow>
  );
}

export function IntroducedField({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('client');
  if (profile.introduced.length === 0) return null;
  return (
    <FieldRow label={t('field.introduced')} wide>
      <span className={styles.names}>
        {profile.introduced.map((client) => (
          <ClientLink key={client.id} client={client} />
        ))}
      </span>
    </FieldRow>
  );
}
