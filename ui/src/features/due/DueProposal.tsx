/**
 * A day that is proposed, with the words it was read from and the key that takes it; a press takes it as well. Where the
 * words count on working or trading days that the book does not know, it says so instead.
 */
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DueReading } from '../../api';
import { dayText, Kbd, weekday } from '../../shared';
import styles from './DueProposal.module.css';
import { TAKE_KEY } from './useDueProposal';

interface DueProposalProps {
  reading: DueReading;
  today: string;
  onTake: () => void;
}

export function DueProposal({ reading, today, onTake }: DueProposalProps) {
  const { t, i18n } = useTranslation('due');
  const words = reading.matched;
  if (reading.kind === 'beyond') {
    const until = reading.until === null ? null : dayText(reading.until, i18n.language);
    return (
      <span className={styles.beyond} role="status">
        {until === null ? t('unknown', { words }) : t('beyond', { words, until })}
      </span>
    );
  }
  const day = `${weekday(reading.on, i18n.language)} ${dayText(reading.on, i18n.language, today)}`;
  return (
    <span className={styles.hold}>
      <AriaButton className={styles.proposed} aria-label={t('take', { day, words })} onPress={onTake}>
        {day} <q className={styles.words}>{words}</q>
      </AriaButton>
      <Kbd keys={TAKE_KEY} />
    </span>
  );
}
