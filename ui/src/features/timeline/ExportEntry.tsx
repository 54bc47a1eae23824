/** A document that left the machine: which, for whom, its name, and its checksum to prove it by. */
import { Copy, FileOutput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportView } from '../../api';
import { IconButton, localClock, useCopy } from '../../shared';
import { EntryFrame } from './EntryFrame';
import styles from './ExportEntry.module.css';

/** Enough of a checksum to tell two apart by eye. */
const SHOWN = 12;

const FORMAT: Record<ExportView['format'], string> = {
  pdf: 'PDF',
  docx: 'Word',
  markdown: 'Markdown',
  text: '',
  original: '',
};

export function ExportEntry({ document }: { document: ExportView }) {
  const { t } = useTranslation(['timeline', 'export']);
  const copy = useCopy();
  const { audience } = document;
  return (
    <EntryFrame
      icon={<FileOutput />}
      title={[
        t('export'),
        document.document === 'visitSummary' && audience !== 'unsaid'
          ? t(`copyKind.${audience}`)
          : t(`export:document.${document.document}`),
        document.fileName === '' ? t('clipboard') : FORMAT[document.format],
      ]
        .filter(Boolean)
        .join(' · ')}
      time={localClock(document.exportedAt)}
      text={
        <>
          {document.fileName}
          <span className={styles.sha}>
            {t('sha')} <code title={document.sha256}>{document.sha256.slice(0, SHOWN)}…</code>
          </span>
        </>
      }
      acts={
        <IconButton
          label={t('copySha')}
          icon={<Copy aria-hidden="true" />}
          onPress={() => void copy(document.sha256, t('shaCopied'))}
        />
      }
    />
  );
}
