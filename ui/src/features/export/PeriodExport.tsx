/** All summaries of a period at once: a strip above the list, with progress and Cancel in its place. */
import { useQueryClient } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  commands,
  type ExportedPeriod,
  type ExportFormat,
  refresh,
  type SummaryCopy,
  useJob,
} from '../../api';
import { Button, DateField, IconButton, ProgressBar, RadioChips } from '../../shared';
import { ErrorNote } from '../../wired';
import { FolderLine } from './FolderLine';
import { HeldVisits } from './HeldVisits';
import styles from './PeriodExport.module.css';
import { NAMED_PERIODS, nameOf, periodOf } from './period';
import { useExportFolder } from './useExportFolder';

const COPIES: readonly SummaryCopy[] = ['client', 'internal'];
const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'markdown', 'text'];

type Ended = { how: 'done'; exported: ExportedPeriod } | { how: 'cancelled' };

export function PeriodExport({ today, onClose }: { today: string; onClose: () => void }) {
  const { t } = useTranslation('export');
  const client = useQueryClient();
  const folder = useExportFolder();
  const [{ from, to }, setPeriod] = useState(() => periodOf('thisMonth', today));
  const [copy, setCopy] = useState<SummaryCopy>('client');
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [ended, setEnded] = useState<Ended | null>(null);
  const job = useJob(commands.exportPeriod);
  const isBackwards = from > to;

  async function start(): Promise<void> {
    setEnded(null);
    const outcome = await job.run({ from, to, copy, format });
    if (outcome.ok) {
      refresh(client, ['export']);
      setEnded({ how: 'done', exported: outcome.value });
    } else if (outcome.error.code === 'cancelled') {
      setEnded({ how: 'cancelled' });
    }
  }

  return (
    <section aria-label={t('period.title')} className={styles.strip}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('period.title')}</h2>
        <IconButton label={t('period.close')} icon={<X aria-hidden="true" />} onPress={onClose} />
      </div>
      <div className={styles.fields}>
        <RadioChips
          label={t('period.which')}
          options={NAMED_PERIODS.map((value) => ({ value, label: t(`period.named.${value}`) }))}
          value={nameOf({ from, to }, today)}
          onChange={(name) => setPeriod(periodOf(name, today))}
          isDisabled={job.isRunning}
        />
        <div className={styles.days}>
          <DateField
            label={t('period.from')}
            value={from}
            onChange={(day) => day && setPeriod({ from: day, to })}
            isDisabled={job.isRunning}
          />
          <DateField
            label={t('period.to')}
            value={to}
            onChange={(day) => day && setPeriod({ from, to: day })}
            wrong={isBackwards ? t('period.order') : undefined}
            isDisabled={job.isRunning}
          />
        </div>
        <RadioChips
          label={t('whichCopy')}
          options={COPIES.map((value) => ({ value, label: t(`copy.${value}`) }))}
          value={copy}
          onChange={setCopy}
          isDisabled={job.isRunning}
        />
        <RadioChips
          label={t('whichFormat')}
          options={FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
          value={format}
          onChange={setFormat}
          isDisabled={job.isRunning}
        />
      </div>
      <div className={styles.foot}>
        {job.isRunning ? (
          <div className={styles.progress}>
            <ProgressBar
              label={t('working')}
              done={job.progress?.done ?? 0}
              total={job.progress?.total ?? 0}
              onCancel={job.cancel}
            />
          </div>
        ) : (
          <>
            <div className={styles.folder}>
              <FolderLine folder={folder} />
            </div>
            <Button kind="main" isDisabled={isBackwards} onPress={() => void start()}>
              {t('period.start')}
            </Button>
          </>
        )}
      </div>
      <div role="status" className={styles.status}>
        {ended?.how === 'cancelled' && <p className={styles.told}>{t('period.cancelled')}</p>}
        {ended?.how === 'done' && ended.exported.files === 0 && ended.exported.held.length === 0 && (
          <p className={styles.told}>{t('period.none')}</p>
        )}
        {ended?.how === 'done' && ended.exported.files > 0 && (
          <p className={styles.done}>
            <Check aria-hidden="true" />
            {t('period.done', { count: ended.exported.files })}
            <span className={styles.where}>{ended.exported.folder}</span>
            <Button small kind="quiet" onPress={folder.open}>
              {t('open')}
            </Button>
          </p>
        )}
      </div>
      {ended?.how === 'done' && ended.exported.held.length > 0 && (
        <HeldVisits held={ended.exported.held} copy={copy} format={format} today={today} />
      )}
      {job.error && (
        <ErrorNote
          error={job.error}
          small
          action={
            job.error.code === 'storage' && (
              <Button small onPress={() => void folder.choose()}>
                {t('another')}
              </Button>
            )
          }
        />
      )}
    </section>
  );
}
