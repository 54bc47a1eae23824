/** What can be done with the clients marked in the trash. */
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { commands, useWrite } from '../../../api';
import { Button } from '../../../shared';
import { BulkFrame } from '../../audience';

export function TrashBar({ ids, onClear }: { ids: string[]; onClear: () => void }) {
  const { t } = useTranslation('audience');
  const restore = useWrite(commands.restoreClients, {
    say: (_, [restored]) => t('bulk.done.restore', { count: restored.length }),
  });
  return (
    <BulkFrame count={ids.length} onClear={onClear}>
      <Button
        small
        icon={<RotateCcw aria-hidden="true" />}
        isDisabled={restore.isRunning}
        onPress={() => void restore.run(ids).then((done) => done.ok && onClear())}
      >
        {t('bulk.restore')}
      </Button>
    </BulkFrame>
  );
}
