/** The folder documents go to: typed as a path, or chosen in the dialog of the system. Leaving the field keeps it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppError, appErrorOf, commands, take, useDraft, useRead, useWrite } from '../../api';
import { Button, Setting, TextField } from '../../shared';
import { ErrorNote } from '../../wired';
import { useExportFolder } from '../export';
import styles from './ExportFolderSetting.module.css';

export function ExportFolderSetting() {
  const { t } = useTranslation('settings');
  const now = useRead(['setting'], commands.settings).data?.exportFolder ?? '';
  const { folder } = useExportFolder();
  const typed = useDraft('own/exportFolder', now);
  const write = useWrite(commands.changeSetting, { tell: false, inPlace: true });
  const [unchosen, setUnchosen] = useState<AppError | null>(null);

  async function keep(folder: string): Promise<void> {
    setUnchosen(null);
    write.clearError();
    if (folder === now || (await write.run({ field: 'exportFolder', value: folder })).ok) typed.discard();
  }

  async function choose(): Promise<void> {
    try {
      const chosen = await take(commands.chooseExportFolder());
      if (chosen !== null) await keep(chosen);
    } catch (thrown) {
      setUnchosen(appErrorOf(thrown));
    }
  }

  const error = write.error ?? unchosen;
  return (
    <Setting title={t('adviser.folder')}>
      <div className={styles.line}>
        <TextField
          label={t('adviser.folderField')}
          hideLabel
          value={typed.text}
          onChange={typed.setText}
          onEnter={() => void keep(typed.text)}
          onBlur={() => void keep(typed.text)}
          placeholder={folder}
          note={t('adviser.folderNote', { folder: t('adviser.folderDefault') })}
          className={styles.path}
        />
        <Button onPress={() => void choose()}>{t('adviser.choose')}</Button>
      </div>
      {error && <ErrorNote error={error} small />}
    </Setting>
  );
}
