/**
 * What left the machine of one thing on one day: each document with its form, its name, and its checksum to prove it by.
 * Several are one entry, for a visit handed over in four forms is one act.
 */
import { Copy, FileOutput } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { ExportView, TimelineExport } from '../../api';
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

export function ExportEntry({ together: { documents } }: { together: TimelineExport }) {
  const { t } = useTranslation(['timeline', 'export']);
  const [first] = documents;
  if (first === undefined) return null;
  const named = (one: ExportView) =>
    [
      one.document === 'visitSummary' && one.audience !== 'unsaid'
        ? t(`copyKind.${one.audience}`)
        : t(`export:document.${one.document}`),
      one.fileName === '' ? t('clipboard') : FORMAT[one.format],
    ]
      .filter(Boolean)
      .join(' · ');
  const isOne = documents.length === 1;
  return (
    <EntryFrame
      icon={<FileOutput />}
      title={isOne ? `${t('export')} · ${named(first)}` : t('exports', { count: documents.length })}
      time={localClock(first.exportedAt)}
    >
      <ul>
        {documents.map((document) => (
          <DocumentLine
            key={document.id}
            document={document}
            name={isOne ? document.fileName : named(document)}
          />
        ))}
      </ul>
    </EntryFrame>
  );
}

function DocumentLine({ document, name }: { document: ExportView; name: string }) {
  const { t } = useTranslation('timeline');
  const copy = useCopy();
  return (
    <li className={styles.document}>
      <span className={styles.name} title={document.fileName}>
        {name}
      </span>
      <span className={styles.sha}>
        {t('sha')} <code title={document.sha256}>{document.sha256.slice(0, SHOWN)}…</code>
      </span>
      <IconButton
        label={t('copySha')}
        icon={<Copy aria-hidden="true" />}
        onPress={() => void copy(document.sha256, t('shaCopied'))}
      />
    </li>
  );
}
