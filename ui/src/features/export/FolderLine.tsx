/** The folder documents go to, with the way to another. */
import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared';
import styles from './FolderLine.module.css';
import type { ExportFolder } from './useExportFolder';

export function FolderLine({ folder }: { folder: ExportFolder }) {
  const { t } = useTranslation('export');
  const path = folder.folder;
  return (
    <div className={styles.line}>
      <FolderOpen aria-hidden="true" />
      <span className={styles.label}>{t('folder')}</span>
      <span className={styles.path} title={path}>
        <bdi>{path}</bdi>
      </span>
      <Button small kind="quiet" onPress={() => void folder.choose()} aria-label={t('changeFolder')}>
        {t('change')}
      </Button>
    </div>
  );
}
