/** What can be done with the rows that are marked: tag them, put them in the trash or take them out. */
import { RotateCcw, Tag, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useWrite } from '../../../api';
import { Button, IconButton } from '../../../shared';
import { TagPicker } from '../../tag';
import styles from './MarksBar.module.css';

interface MarksBarProps {
  ids: string[];
  trashed: boolean;
  onClear: () => void;
}

export function MarksBar({ ids, trashed, onClear }: MarksBarProps) {
  const { t } = useTranslation('client');
  const [tagging, setTagging] = useState(false);
  const trash = useWrite(commands.trashClients);
  const restore = useWrite(commands.restoreClients);
  const tag = useWrite(commands.tagClients);
  const clearWhen = async (done: Promise<{ ok: boolean }>) => {
    if ((await done).ok) onClear();
  };
  return (
    <section aria-label={t('marks.label')} className={styles.bar}>
      <div className={styles.line}>
        <strong className={styles.count} aria-live="polite">
          {t('marks.count', { count: ids.length })}
        </strong>
        <IconButton label={t('marks.clear')} icon={<X aria-hidden="true" />} onPress={onClear} />
      </div>
      {tagging ? (
        <TagPicker
          onPick={(name) => {
            setTagging(false);
            void clearWhen(tag.run({ clients: ids, add: [name], remove: [] }));
          }}
          onClose={() => setTagging(false)}
        />
      ) : (
        <div className={styles.line}>
          {trashed ? (
            <Button
              small
              icon={<RotateCcw aria-hidden="true" />}
              onPress={() => void clearWhen(restore.run(ids))}
            >
              {t('marks.restore')}
            </Button>
          ) : (
            <>
              <Button small icon={<Tag aria-hidden="true" />} onPress={() => setTagging(true)}>
                {t('marks.tag')}
              </Button>
              <Button
                small
                kind="danger"
                icon={<Trash2 aria-hidden="true" />}
                onPress={() => void clearWhen(trash.run(ids))}
              >
                {t('marks.trash')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
