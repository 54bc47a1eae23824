/** A tag to put on or to take off: one in use by a press, any by its name. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../../../api';
import { Chip, ComboBox, Figure, RadioChips } from '../../../shared';
import styles from './forms.module.css';

/** How many tags are laid out, the most used first. */
const LAID_OUT = 10;

type How = 'add' | 'takeOff';

export function TagForm({ onPick }: { onPick: (name: string, how: How) => void }) {
  const { t } = useTranslation('audience');
  const [how, setHow] = useState<How>('add');
  const tags = useRead(['tag', 'list'], commands.listTags, { alsoShows: ['client'] });
  return (
    <div className={styles.form}>
      <RadioChips
        label={t('bulk.tagHow')}
        hideLabel
        options={(['add', 'takeOff'] as const).map((value) => ({ value, label: t(`bulk.${value}`) }))}
        value={how}
        onChange={setHow}
      />
      <ComboBox
        label={t('bulk.tagName')}
        hideLabel
        autoFocus
        placeholder={t('bulk.tagName')}
        empty={how === 'add' ? t('bulk.tagHint') : t('edit.nothing')}
        value={null}
        onChange={(option) => option && onPick(option.label, how)}
        {...(how === 'add' ? { onCustom: (name: string) => onPick(name, how) } : {})}
        load={async (query) =>
          (tags.data ?? [])
            .filter((tag) => tag.name.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()))
            .map((tag) => ({ value: tag.id, label: tag.name, detail: tag.clients }))
        }
      />
      {(tags.data?.length ?? 0) > 0 && (
        <ul aria-label={t('bulk.tag')} className={styles.chips}>
          {tags.data?.slice(0, LAID_OUT).map((tag) => (
            <li key={tag.id}>
              <Chip onPress={() => onPick(tag.name, how)}>
                {tag.name} <Figure>{tag.clients}</Figure>
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
