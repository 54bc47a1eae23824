/** The visits of a client that stand already, above the form for one more: the one to come, and those whose day went by. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clockText, dayText, weekday } from '../../../shared';
import { dayOf } from '../list/agenda';
import { placeOfVisit } from '../placeOfVisit';
import { aheadOf, useVisits } from '../reads';
import styles from './PlanVisit.module.css';

/** What is told before one more is planned; the agenda beside it holds them all. */
const SHOWN = 3;

export function StandingVisits({ client, today }: { client: string; today: string }) {
  const { t, i18n } = useTranslation('visit');
  const visits = useVisits(aheadOf(client));
  if (!visits.data || visits.isFormer || visits.data.length === 0) return null;
  const left = visits.data.length - SHOWN;
  return (
    <ul className={styles.standing}>
      {visits.data.slice(0, SHOWN).map((visit) => {
        const day = dayOf(visit.plannedAt);
        const when = `${dayText(day, i18n.language, today)} ${weekday(day, i18n.language)} ${clockText(visit.plannedAt)}`;
        return (
          <li key={visit.id}>
            <Link {...placeOfVisit(visit)} className={styles.toIt}>
              {t(
                visit.state === 'underWay'
                  ? 'plan.underWay'
                  : day < today
                    ? 'plan.missed'
                    : 'plan.alreadyPlanned',
                { when },
              )}
            </Link>
          </li>
        );
      })}
      {left > 0 && <li>{t('list.left', { count: left })}</li>}
    </ul>
  );
}
