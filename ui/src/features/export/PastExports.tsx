/** What left the machine of a visit: which copy, when, and the SHA-256 that proves a file is that very one. */
import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportView } from '../../api';
import { Chip, dayText, Empty, IconButton, localClock, localDay, Section, showToast } from '../../shared';
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

function PastExport({ past, today }: { past: ExportView; today: string }) {
  const { t, i18n } = useTranslation('export');
  const name = past.fileName === '' ? t('clipboard') : past.fileName;
  const at = `${dayText(localDay(past.exportedAt), i18n.language, today)} ${localClock(past.exportedAt)}`;

  async function copyFingerprint(): Promise<void> {
    await navigator.clipboard.writeText(past.sha256);
    showToast({ tone: 'done', text: t('fingerprintCopied') });
  }

  return (
    <li className={styles.past}>
      <p className={styles.name}>{name}</p>
      <p className={styles.about}>
        <Chip tone={past.copy === 'internal' ? 'cinnabar' : 'neutral'}>{t(`copy.${past.copy}`)}</Chip>
        <span>{t(`format.${past.format}`)}</span>
        <span>{at}</span>
      </p>
      <p className={styles.print}>
        <code title={`SHA-256 ${past.sha256}`} data-selectable>
          SHA-256 {past.sha256.slice(0, 8)}…{past.sha256.slice(-8)}
        </code>
        <IconButton
          label={t('copyFingerprint', { file: name })}
          icon={<Copy aria-hidden="true" />}
          onPress={() => void copyFingerprint()}
        />
      </p>
    </li>
  );
}
