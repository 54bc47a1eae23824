/** The needs heard in a visit, in the internal copy: which cell, what it rests on, and the words. */
import { useTranslation } from 'react-i18next';
import type { SummaryNeed } from '../../../api';
import { cellWord, evidenceWord } from '../../need';
import { DEPTH_TONE } from '../line/CellChip';
import styles from './SummaryNeeds.module.css';

export function SummaryNeeds({ needs }: { needs: readonly SummaryNeed[] }) {
  const { t } = useTranslation(['need', 'question']);
  return (
    <ul className={styles.needs}>
      {needs.map((need, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one page have no other identity
        <li key={at} className={styles.need}>
          <b className={styles.cell} data-tone={DEPTH_TONE[need.depth]}>
            {cellWord(need, t)}
          </b>
          <span className={styles.rests}>
            {[
              evidenceWord(need.evidence, 'unstated', t),
              t('note.confidence', { word: t(`confidence.${need.confidence}`) }),
              ...(need.state === 'open' ? [] : [t(`state.${need.state}`)]),
            ].join(' · ')}
          </span>
          <span className={styles.text}>{need.text}</span>
        </li>
      ))}
    </ul>
  );
}
