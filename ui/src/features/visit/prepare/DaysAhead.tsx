/** The days of this client within the next weeks. */
import { useTranslation } from 'react-i18next';
import type { OccasionView } from '../../../api';
import { Chip, dayText, Empty } from '../../../shared';
import styles from './DaysAhead.module.css';

/** Within two months no day needs its year. */
export function DaysAhead({ occasions }: { occasions: readonly OccasionView[] }) {
  const { t, i18n } = useTranslation('visit');
  if (occasions.length === 0) return <Empty small>{t('prepare.noAhead')}</Empty>;
  return (
    <ul className={styles.days}>
      {occasions.map(({ id, title, personName, dateText, next, kind }) => (
        <li key={id} className={styles.day}>
          <span className={styles.on}>{dayText(next.on, i18n.language, next.on)}</span>
          <span>
            {[personName, title || t(`prepare.occasions.${kind}`)].filter(Boolean).join(' ')}
            <small className={styles.about}>
              {[
                dateText,
                next.daysAhead === 0 ? t('prepare.isToday') : t('prepare.inDays', { count: next.daysAhead }),
                next.years !== null &&
                  t(kind === 'birthday' ? 'prepare.turns' : 'prepare.years', { years: next.years }),
                next.nominalAge !== null && t('prepare.nominal', { years: next.nominalAge }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
          {next.round && <Chip tone="amber">{t('prepare.round')}</Chip>}
          {next.zodiacYear && <Chip tone="cinnabar">{t('prepare.zodiac')}</Chip>}
        </li>
      ))}
    </ul>
  );
}
