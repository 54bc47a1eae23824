/**
 * What a birthday comes to while it is typed: the solar day of this year, the day of birth in the other calendar, the animal;
 * and whether the year may be the identity card's, which counts in solar years.
 */
import { useTranslation } from 'react-i18next';
import { commands, type OccasionDate, useRead, useToday } from '../../api';
import { Button, dayText, useDebounced, weekday } from '../../shared';
import styles from './BirthdayHint.module.css';
import { DayProblem } from './DayProblem';

interface BirthdayHintProps {
  date: OccasionDate;
  /** Whether it comes again: a birthday of the dead does not. */
  comesAgain?: boolean;
  onYear: (year: number) => void;
}

export function BirthdayHint({ date, comesAgain = true, onYear }: BirthdayHintProps) {
  const { t, i18n } = useTranslation(['occasion', 'client']);
  const today = useToday();
  const still = useDebounced(JSON.stringify(date), 80);
  const read = useRead(
    ['occasion', 'birthday', still],
    () => commands.readBirthday(JSON.parse(still) as OccasionDate),
    { keep: true },
  );
  const animal = (zodiac: number) => t('client:animals').split(' ')[zodiac] ?? '';
  if (read.error) {
    return (
      <p role="alert" className={styles.wrong}>
        <DayProblem error={read.error} />
      </p>
    );
  }
  const seen = read.data;
  if (!seen) return <p className={styles.hint} />;
  const days = seen.thisYear.map(
    (on) => `${dayText(on, i18n.language, today)} ${weekday(on, i18n.language)}`,
  );
  const words = [
    comesAgain &&
      (days.length > 0 ? t('hint.thisYear', { days: days.join(t('hint.and')) }) : t('hint.notThisYear')),
    seen.bornOn !== null && date.calendar === 'lunar' && t('hint.bornOn', { on: seen.bornOn }),
    seen.lunarText !== null && t('hint.lunar', { day: seen.lunarText }),
    seen.zodiac !== null && t('hint.animal', { animal: animal(seen.zodiac) }),
  ].filter(Boolean);
  const { byCard } = seen;
  return (
    <div className={styles.hints} aria-live="polite">
      <p className={styles.hint}>{words.join(' · ')}</p>
      {byCard && date.year !== null && (
        <p className={styles.ask}>
          {t('hint.byCard', {
            typed: date.year,
            year: byCard.year,
            on: byCard.bornOn,
            animal: animal(byCard.zodiac),
          })}{' '}
          <Button small onPress={() => onYear(byCard.year)}>
            {t('hint.takeYear', { year: byCard.year })}
          </Button>
        </p>
      )}
    </div>
  );
}
