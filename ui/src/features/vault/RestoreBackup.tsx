/** Restoring a backup before the vault is open. */
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared';
import firstRun from './FirstRun.module.css';
import { RestoreForm } from './RestoreForm';
import { VaultFrame } from './VaultFrame';

export function RestoreBackup({ onBack, onDone }: { onBack: () => void; onDone: () => void }) {
  const { t } = useTranslation('vault');
  return (
    <VaultFrame title={t('restore.title')} text={t('restore.text')} wide>
      <RestoreForm onDone={onDone} />
      <div className={firstRun.actions}>
        <Button kind="quiet" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </VaultFrame>
  );
}
