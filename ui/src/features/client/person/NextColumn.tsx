/** What comes next with a client: visits and touches planned, what is owed, days ahead, what to ask, who may help; and the last dealings. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, type ListVisits, useRead, useToday } from '../../../api';
import {
  AddButton,
  Chip,
  clockText,
  cx,
  dayText,
  Empty,
  nearDay,
  Section,
  useShortcut,
} from '../../../shared';
import { useRowCursor } from '../../../shared/useRowCursor';
import { useLedgerLeft } from '../../ledger';
import { aheadText, observanceMarks, observanceWords, occasionDateText, occasionTitle } from '../../occasion';
import { answerQuestion, NextQuestionCard } from '../../question';
import { PlannedTouchItem, PlanTouchForm } from '../../touch';
import { placeOfVisit, useVisitsLeft } from '../../visit';
import { dueText } from '../promise';
import { LastDealings } from './LastDealings';
import styles from './NextColumn.module.css';
import { PeopleToAsk } from './PeopleToAsk';

const MOST_VISITS = 5;
const MOST_OWED = 6;
const MOST_DAYS = 3;
/** How far ahead a day is worth its place here. */
const DAYS_AHEAD = 60;

interface NextColumnProps {
  profile: ClientProfile;
  onTab: (tab: 'timeline' | 'promises' | 'profile' | 'needs') => void;
}

export function NextColumn({ profile, onTab }: NextColumnProps) {
  const { t, i18n } = useTranslation(['client', 'timeline', 'touch']);
  const { t: tOccasion } = useTranslation('occasion');
  const today = useToday();
  const ahead: ListVisits = {
    client: profile.id,
    from: null,
    to: null,
    states: ['planned', 'underWay'],
    limit: MOST_VISITS,
  };
  const visits = useRead(['visit', 'ahead', profile.id], () => commands.listVisits(ahead), {
    alsoShows: ['client'],
  });
  const open = { client: profile.id, openOnly: true, dueBy: null, limit: MOST_OWED };
  const owed = useRead(['ledger', 'owed', profile.id], () => commands.listLedger(open));
  const visitsLeft = useVisitsLeft(ahead, visits.data?.length ?? 0);
  const owedLeft = useLedgerLeft(open, owed.data?.length ?? 0);
  const touches = useRead(['touch', 'planned', profile.id], () => commands.listPlannedTouches(profile.id));
  const planned = touches.data?.filter((touch) => touch.state === 'planned') ?? [];
  const touchRows = useRowCursor<HTMLUListElement>(
    planned.map((touch) => touch.id),
    { letters: false },
  );
  const [planning, setPlanning] = useState(false);
  const live = profile.trashedAt === null;
  const asksMore = live && !profile.standing.deceased;
  useShortcut('t', () => setPlanning(true), { when: live, title: t('touch:planned.add') });
  const days = profile.occasions
    .filter((occasion) => occasion.keeping === 'kept' && occasion.next.daysAhead <= DAYS_AHEAD)
    .sort((a, b) => a.next.daysAhead - b.next.daysAhead);
  const nothing =
    visits.data?.length === 0 &&
    owed.data?.length === 0 &&
    touches.data !== undefined &&
    planned.length === 0 &&
    days.length === 0;
  return (
    <div className={styles.column}>
      <Section
        title={t('next.title')}
        action={
          live &&
          !planning && <AddButton label={t('touch:planned.add')} kbd="T" onPress={() => setPlanning(true)} />
        }
      >
        {planning && <PlanTouchForm profile={profile} onClose={() => setPlanning(false)} />}
        {nothing && !planning && <Empty small>{t('next.nothing')}</Empty>}
        <ul {...touchRows.listProps}>
          {visits.data?.map((visit) => (
            <li key={visit.id} className={styles.item}>
              <Link {...placeOfVisit(visit)} className={styles.link}>
                {nearDay(visit.plannedAt, today, i18n.language)} {clockText(visit.plannedAt)}{' '}
                {t('next.visit')}
              </Link>
              <span className={styles.small}>
                {[
                  visit.state === 'underWay' && t('timeline:visitState.underWay'),
                  visit.place,
                  visit.matter || visit.aim,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
          {visitsLeft > 0 && (
            <li className={styles.item}>
              <span className={styles.small}>{t('next.leftVisits', { count: visitsLeft })}</span>
            </li>
          )}
          {planned.map((touch) => (
            <PlannedTouchItem
              key={touch.id}
              touch={touch}
              frozen={!live}
              rowProps={touchRows.rowProps(touch.id)}
            />
          ))}
          {owed.data?.map((entry) => {
            const due = dueText(entry, today, t, i18n.language);
            return (
              <li key={entry.id} className={styles.item}>
                <button type="button" className={styles.link} onClick={() => onTab('promises')}>
                  {entry.text}
                </button>
                <span className={styles.small}>
                  {t(`promise.${entry.kind}`)} ·{' '}
                  <span className={cx(due.pressing && styles.pressing)}>{due.text}</span>
                </span>
              </li>
            );
          })}
          {owedLeft > 0 && (
            <li className={styles.item}>
              <button type="button" className={styles.lead} onClick={() => onTab('promises')}>
                {t('next.leftOwed', { count: owedLeft })}
              </button>
            </li>
          )}
          {days.slice(0, MOST_DAYS).map((day) => (
            <li key={day.id} className={styles.item}>
              <span className={styles.day}>
                <span>
                  {occasionTitle(day, tOccasion)} · {dayText(day.next.on, i18n.language, today)}
                </span>
                {observanceMarks(day.kind, day.next, tOccasion).map((mark) => (
                  <Chip key={mark} tone="amber">
                    {mark}
                  </Chip>
                ))}
              </span>
              <span className={styles.small}>
                {[
                  aheadText(day.next.daysAhead, tOccasion),
                  ...(day.date.calendar === 'lunar'
                    ? [occasionDateText(day.date, day.dateText, tOccasion, i18n.language)]
                    : []),
                  ...observanceWords(day.kind, day.next, tOccasion),
                ].join(' · ')}
              </span>
            </li>
          ))}
          {days.length > MOST_DAYS && (
            <li className={styles.item}>
              <button type="button" className={styles.lead} onClick={() => onTab('profile')}>
                {t('next.leftDays', { count: days.length - MOST_DAYS })}
              </button>
            </li>
          )}
        </ul>
      </Section>
      {asksMore && (
        <NextQuestionCard
          client={profile.id}
          onAnswer={(question) => {
            answerQuestion(profile.id, question);
            onTab('needs');
          }}
        />
      )}
      {asksMore && <PeopleToAsk client={profile.id} onNeeds={() => onTab('needs')} />}
      <LastDealings profile={profile} onAll={() => onTab('timeline')} />
    </div>
  );
}
