/** A vault that cannot be opened: what happened, that nothing is lost, the way out. */
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../api';
import { Button } from '../../shared';
import firstRun from './FirstRun.module.css';
import { RestoreForm } from './RestoreForm';
import { VaultFrame } from './VaultFrame';

export type TroubleKind = 'damaged' | 'tooNew' | 'inUse' | 'missing' | 'notWritable' | 'full' | 'other';

/** Which screen an error of the vault asks for. */
export function troubleOf(error: AppError): TroubleKind {
  switch (error.code) {
    case 'vaultDamaged':
      return 'damaged';
    case 'vaultTooNew':
      return 'tooNew';
    case 'inUse':
      return 'inUse';
    case 'noVault':
      return 'missing';
    case 'storage':
      return error.fault === 'exists' ? 'other' : error.fault;
    default:
      return 'other';
  }
}

interface TroubleProps {
  error: AppError;
  onRetry: () => void;
  onRestore: () => void;
  onRestored: () => void;
}

export function Trouble({ error, onRetry, onRestore, onRestored }: TroubleProps) {
  const { t } = useTranslation('vault');
  const kind = troubleOf(error);
  const versions =
    error.code === 'vaultTooNew'
      ? { found: error.found, supported: error.supported }
      : { found: 0, supported: 0 };
  if (kind === 'damaged') {
    return (
      <VaultFrame title={t('trouble.damaged.title')} text={t('trouble.damaged.text')} wide>
        <RestoreForm onDone={onRestored} />
        <div className={firstRun.actions}>
          <Button kind="quiet" onPress={onRetry}>
            {t('trouble.retry')}
          </Button>
        </div>
      </VaultFrame>
    );
  }
  const canRestore = kind === 'other';
  return (
    <VaultFrame
      title={t(`trouble.${kind}.title`)}
      text={kind === 'tooNew' ? t('trouble.tooNew.text', versions) : t(`trouble.${kind}.text`)}
    >
      <div className={firstRun.actions}>
        {canRestore && (
          <Button kind="main" className={firstRun.start} onPress={onRestore}>
            {t('trouble.restore')}
          </Button>
        )}
        <Button
          kind={canRestore ? 'quiet' : 'main'}
          className={canRestore ? undefined : firstRun.start}
          onPress={onRetry}
        >
          {t('trouble.retry')}
        </Button>
      </div>
    </VaultFrame>
  );
}
