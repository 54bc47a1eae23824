/** Visits under way and to come, then those over, as one list with one cursor. */
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { commands, useWrite, type VisitRow } from '../../../api';
import { Section, useShortcut } from '../../../shared';
import { useRowCursor } from '../../../shared/useRowCursor';
import { placeOfVisit } from '../placeOfVisit';
import { useBegin } from '../useBegin';
import styles from './Agenda.module.css';
import { agenda, byMonth } from './agenda';
import { VisitActions } from './VisitActions';
import { VisitItem } from './VisitItem';

interface AgendaProps {
  ahead: readonly VisitRow[];
  over: readonly VisitRow[];
  today: string;
}

export function Agenda({ ahead, over, today }: AgendaProps) {
  const { t, i18n } = useTranslation('visit');
  const navigate = useNavigate();
  const begin = useBegin();
  const cancel = useWrite(commands.cancelVisit);
  const groups = agenda(ahead, today);
  const months = byMonth(over);
  const inOrder = [...groups, ...months].flatMap((group) => group.visits);
  const cursor = useRowCursor<HTMLDivElement>(inOrder.map((visit) => visit.id));
  const focused = inOrder.find((visit) => visit.id === cursor.focused);

  function open(visit: VisitRow): void {
    void navigate(placeOfVisit(visit));
  }

  useShortcut('s', () => focused && void begin.planned(focused.id), {
    when: focused?.state === 'planned',
    title: t('list.start'),
  });

  const monthName = (month: string) =>
    new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    );

  const item = (visit: VisitRow, withDay: boolean) => (
    <VisitItem
      key={visit.id}
      visit={visit}
      today={today}
      withDay={withDay}
      rowProps={cursor.rowProps(visit.id)}
      onOpen={() => open(visit)}
      actions={
        <VisitActions
          visit={visit}
          today={today}
          onOpen={() => open(visit)}
          onBegin={() => void begin.planned(visit.id)}
          onCancel={() => void cancel.run(visit.id)}
        />
      }
    />
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: headed groups of rows that take the focus are no plain list
    <div role="group" aria-label={t('list.agenda')} className={styles.agenda} {...cursor.listProps}>
      {groups.map(({ when, visits }) => (
        <Section
          key={when}
          title={t(`list.when.${when}`)}
          count={when === 'missed' ? t('list.missedHint') : visits.length}
          className={when === 'missed' ? styles.missed : undefined}
        >
          {visits.map((visit) => item(visit, when !== 'today' && when !== 'tomorrow'))}
        </Section>
      ))}
      {months.map(({ month, visits }) => (
        <Section key={month} title={monthName(month)} count={visits.length}>
          {visits.map((visit) => item(visit, true))}
        </Section>
      ))}
    </div>
  );
}
