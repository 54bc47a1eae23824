/** The tags of a client: taken off by their cross, put on by name; a name not yet used makes the tag. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, take, useWrite } from '../../api';
import { AddButton, Chip, ComboBox } from '../../shared';
import styles from './TagEditor.module.css';

export function TagEditor({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('tag');
  const [adding, setAdding] = useState(false);
  const { run } = useWrite(commands.tagClients);
  const frozen = profile.trashedAt !== null;
  const change = (add: string[], remove: string[]) => void run({ clients: [profile.id], add, remove });
  return (
    <div className={styles.tags}>
      {profile.tags.map((tag) => (
        <Chip
          key={tag.id}
          removeLabel={t('remove', { name: tag.name })}
          {...(frozen ? {} : { onRemove: () => change([], [tag.name]) })}
        >
          {tag.name}
        </Chip>
      ))}
      {!frozen &&
        (adding ? (
          <TagPicker
            without={profile.tags.map((tag) => tag.name)}
            onPick={(name) => {
              change([name], []);
              setAdding(false);
            }}
            onClose={() => setAdding(false)}
          />
        ) : (
          <AddButton label={t('add')} onPress={() => setAdding(true)} />
        ))}
    </div>
  );
}

interface TagPickerProps {
  without?: readonly string[];
  onPick: (name: string) => void;
  onClose: () => void;
}

/** A tag by name, offered from those in use, most used first. */
export function TagPicker({ without = [], onPick, onClose }: TagPickerProps) {
  const { t } = useTranslation('tag');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape bubbles up from the combo box inside
    <div
      className={styles.picker}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <ComboBox
        label={t('add')}
        hideLabel
        autoFocus
        placeholder={t('name')}
        empty={t('createHint')}
        value={null}
        onChange={(option) => option && onPick(option.label)}
        onCustom={onPick}
        load={async (query) => {
          const tags = await take(commands.listTags());
          return tags
            .filter((tag) => tag.name.includes(query.trim()) && !without.includes(tag.name))
            .map((tag) => ({
              value: tag.id,
              label: tag.name,
              detail: t('clients', { count: tag.clients }),
            }));
        }}
      />
    </div>
  );
}
