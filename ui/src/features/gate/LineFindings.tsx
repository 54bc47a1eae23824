/** Beside a line at the table: a quiet mark that the client copy should not say this, with the reason in words. */
import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../api';
import { LEGIBLE, useCurtain } from '../../shared';
import styles from './LineFindings.module.css';
import { useFindingText } from './useFindingText';

export function LineFindings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('gate');
  const textOf = useFindingText(findings.length > 0);
  // The client may be looking on: under the curtain the mark stays and the words go.
  const drawn = useCurtain();
  if (findings.length === 0) return null;
  return (
    <span className={styles.mark} {...(drawn && LEGIBLE)}>
      <ShieldAlert aria-hidden="true" />
      {drawn
        ? t('atTable', { count: findings.length })
        : findings
            .map((finding) => t('line', { words: finding.words, reason: textOf(finding).reason }))
            .join(t('lineJoin'))}
    </span>
  );
}
