/** A visit in a list: when, with whom, where and why, what came of it, and the next step. */
import { Link } from '@tanstack/react-router';
import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../api';
import { Chip, clockText, cx, dayText, TierDot, weekday } from '../../../shared';
import { placeOfVisit } from '../placeOfVisit';
import { dayOf, standsAt } from './agenda';
import styles from './VisitItem.module.css';

interface VisitItemProps {
  visit: VisitRow;
  today: string;
  /** Whether the day is told; within a group of one day the time is enough. */
  withDay: boolean;
  rowProps: { 'data-row': string; tabIndex: 0 | -1 };
  onOpen: () => void;
  actions?: ReactNode;
}

export function VisitItem({ visit, today, withDay, rowProps, onOpen, actions }: VisitItemProps) {
  const { t, i18n } = useTranslation('visit');
  const at = standsAt(visit);
  const day = dayOf(at);
  const planned = dayOf(visit.plannedAt);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a list that takes the focus, named by what it holds
    <div
      role="group"
      aria-label={`${visit.client.name} ${dayText(day, i18n.language, today)} ${clockText(at)}`}
      className={cx(
        styles.item,
        visit.state === 'underWay' && styles.now,
        visit.state === 'cancelled' && styles.off,
      )}
      {...rowProps}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        onOpen();
      }}
    >
      <div className={styles.when}>
        <b>{withDay ? dayText(day, i18n.language, today) : clockText(at)}</b>
        <small>
          {withDay
            ? `${weekday(day, i18n.language)} ${clockText(at)}`
            : t('minutes', { minutes: visit.minutes })}
        </small>
      </div>
      <div className={styles.what}>
        <p className={styles.who}>
          <TierDot tier={visit.client.tier} />
          <Link {...placeOfVisit(visit)} className={styles.name} tabIndex={-1}>
            {visit.client.name}
          </Link>
          {visit.state === 'underWay' && <Chip tone="cinnabar">{t('state.underWay')}</Chip>}
          {visit.overlaps && day >= today && <Chip tone="cinnabar">{t('list.overlaps')}</Chip>}
          {visit.number !== null && <span className={styles.number}>{visit.number}</span>}
        </p>
        <p className={styles.about}>
          {visit.place !== '' && (
            <span className={styles.place}>
              <MapPin aria-hidden="true" />
              {visit.place}
            </span>
          )}
          {planned !== day && (
            <span className={styles.place}>
              {t('list.plannedFor', { day: dayText(planned, i18n.language, today) })}
            </span>
          )}
          <span className={styles.matter}>{visit.matter || visit.aim}</span>
        </p>
      </div>
      <div className={styles.counts}>
        {visit.promises > 0 && <Chip tone="amber">{t('list.promises', { count: visit.promises })}</Chip>}
        {visit.requests > 0 && <Chip tone="azurite">{t('list.requests', { count: visit.requests })}</Chip>}
        {visit.exports > 0 && <Chip>{t('list.exported')}</Chip>}
      </div>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
