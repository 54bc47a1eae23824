/** How a summary leaves the machine: the copy on the screen as PDF, Word, Markdown or as text on the clipboard. */
import { Check, ClipboardCopy } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat, SummaryCopy } from '../../api';
import { Button, passFocus, Section } from '../../shared';
import { ErrorNote } from '../../wired';
import { GateStep, type WayTo } from '../gate';
import styles from './ExportPanel.module.css';
import { FolderLine } from './FolderLine';
import { useExportFolder } from './useExportFolder';
import { useSummaryExport } from './useSummaryExport';

const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'markdown'];

interface ExportPanelProps {
  visit: string;
  copy: SummaryCopy;
  /** Leads to what was found. */
  wayTo?: WayTo;
}

/** What was held back or sent is that of one copy: the other begins anew. */
export function ExportPanel(props: ExportPanelProps) {
  return <CopyPanel key={props.copy} {...props} />;
}

function CopyPanel({ visit, copy, wayTo }: ExportPanelProps) {
  const { t } = useTranslation('export');
  const folder = useExportFolder();
  const summary = useSummaryExport(visit);
  const { sent, error } = summary;
  const asked = useRef<Element | null>(null);

  /** Back to mend is back to the first place that can be mended. */
  function goBack(): void {
    const ways = summary.held?.findings.map((finding) => wayTo?.(finding) ?? null) ?? [];
    summary.giveUp();
    ways.find((way) => way !== null)?.();
    backToAsked();
  }

  /** What is asked for keeps the focus: one is sent at a time, so nothing is closed meanwhile. */
  function send(what: () => Promise<void>): void {
    asked.current = document.activeElement;
    void what();
  }
  function backToAsked(): void {
    passFocus(() => (asked.current instanceof HTMLElement ? asked.current : null));
  }
  async function chooseAnother(): Promise<void> {
    if (await folder.choose()) summary.clear();
  }

  return (
    <Section title={t('one', { copy: t(`copy.${copy}`) })}>
      <div className={styles.panel}>
        <div className={styles.formats}>
          {FORMATS.map((format) => (
            <Button
              key={format}
              kind={format === 'pdf' ? 'main' : 'plain'}
              onPress={() => send(() => summary.write(copy, format))}
              aria-label={t('as', { format: t(`format.${format}`) })}
            >
              {t(`format.${format}`)}
            </Button>
          ))}
        </div>
        <Button
          icon={<ClipboardCopy aria-hidden="true" />}
          onPress={() => send(() => summary.copyText(copy))}
        >
          {t('toClipboard')}
        </Button>
        {summary.held && (
          <GateStep
            key={summary.held.digest}
            report={summary.held}
            isRunning={summary.isRunning}
            onBack={goBack}
            onLetPass={() => void summary.letPass().then(backToAsked)}
            wayTo={wayTo}
          />
        )}
        <FolderLine folder={folder} />
        {copy === 'internal' && <p className={styles.warning}>{t('warning')}</p>}
        <div role="status" className={styles.status}>
          {sent && (
            <p className={styles.sent}>
              <Check aria-hidden="true" />
              {sent.to === 'clipboard' ? t('copied') : t('written', { format: t(`format.${sent.format}`) })}
              {sent.to === 'file' && (
                <Button small kind="quiet" onPress={folder.open}>
                  {t('open')}
                </Button>
              )}
            </p>
          )}
          {sent?.to === 'file' && sent.file && (
            <p className={styles.where} data-selectable>
              {t('writtenTo', { file: sent.file.fileName, folder: sent.file.folder })}
            </p>
          )}
        </div>
        {error && (
          <ErrorNote
            error={error}
            small
            action={
              error.code === 'storage' && (
                <Button small onPress={() => void chooseAnother()}>
                  {t('another')}
                </Button>
              )
            }
          />
        )}
      </div>
    </Section>
  );
}
