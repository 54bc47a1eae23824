/** What was found, one line each: the words, where they stand, why, and by which law. `wayTo` leads to the place. */
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../api';
import { Button } from '../../shared';
import styles from './FindingList.module.css';
import { useFindingText } from './useFindingText';

/** Leads to where something was found; null where there is nothing to lead to. */
export type WayTo = (finding: Finding) => (() => void) | null;

interface FindingListProps {
  findings: readonly Finding[];
  wayTo?: WayTo;
}

export function FindingList({ findings, wayTo }: FindingListProps) {
  const { t } = useTranslation('gate');
  const textOf = useFindingText(findings.length > 0);
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {findings.map((finding, at) => {
        const text = textOf(finding);
        const go = wayTo?.(finding) ?? null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings of one text have no other identity
          <li key={at} className={styles.finding}>
            <p className={styles.words}>
              <mark className={styles.mark}>{finding.words}</mark>
              <span className={styles.reason}>{text.reason}</span>
            </p>
            <p className={styles.about}>
              {go ? (
                <Button small kind="quiet" className={styles.way ?? ''} onPress={go}>
                  {text.place}
                </Button>
              ) : (
                <span>{text.place}</span>
              )}
              {text.source !== '' && <span>{text.source}</span>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
