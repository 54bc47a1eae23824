/**
 * What left the machine: which document, for whom, when, what was let pass with it, and the SHA-256 that proves a file is
 * that very one.
 */
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportView } from '../../api';
import { Chip, dayText, Empty, IconButton, localClock, localDay, Section, useCopy } from '../../shared';
import { FindingList } from '../gate';
import styles from './PastExports.module.css';

export function PastExports({ exports, today }: { exports: readonly ExportView[]; today: string }) {
  const { t } = useTranslation('export');
  return (
    <Section title={t('past')} count={exports.length || undefined}>
      {exports.length === 0 && <Empty small>{t('nonePast')}</Empty>}
      <ul>
        {exports.map((one) => (
          <PastExport key={one.id} past={one} today={today} />
        ))}
      </ul>
    </Section>
  );
}

export function PastExport({ past, today, of }: { past: ExportView; today: string; of?: ReactNode }) {
  const { t, i18n } = useTranslation(['export', 'gate']);
  const name = past.fileName === '' ? t('clipboard') : past.fileName;
  const at = `${dayText(localDay(past.exportedAt), i18n.language, today)} ${localClock(past.exportedAt)}`;

  const copy = useCopy();

  return (
    <li className={styles.past}>
      <p className={styles.name}>
        {of}
        {name}
      </p>
      <p className={styles.about}>
        <Chip tone={past.audience === 'internal' ? 'cinnabar' : 'neutral'}>
          {past.document === 'visitSummary' && past.audience !== 'unsaid'
            ? t(`copy.${past.audience}`)
            : t(`document.${past.document}`)}
        </Chip>
        <span>{t(`format.${past.format}`)}</span>
        <span>{at}</span>
      </p>
      {past.findings.length > 0 && (
        <details className={styles.passed}>
          <summary>{t('gate:passed', { count: past.findings.length })}</summary>
          <FindingList findings={past.findings} />
        </details>
      )}
      <p className={styles.print}>
        <code title={`SHA-256 ${past.sha256}`} data-selectable>
          SHA-256 {past.sha256.slice(0, 8)}…{past.sha256.slice(-8)}
        </code>
        <IconButton
          label={t('copyFingerprint', { file: name })}
          icon={<Copy aria-hidden="true" />}
          onPress={() => void copy(past.sha256, t('fingerprintCopied'))}
        />
      </p>
    </li>
  );
}
