/**
 * 下次见面, made a visit out of the summary: the day its words name is proposed, the place is the same. What is planned
 * already is said instead. A day and a time that were set are a draft until it is planned.
 */
import { Link } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useFormDraft, useRead, useWrite, type VisitView } from '../../../api';
import { Button, clockText, DateField, dayText, TimeField, weekday } from '../../../shared';
import { DraftForm } from '../../../wired';
import { OverlapNote } from '../OverlapNote';
import { placeOfVisit } from '../placeOfVisit';
import { nextRoundDay, plannedAt } from '../plan/when';
import { aheadOf, useVisits } from '../reads';
import { nextOf } from '../usePrepareFor';
import styles from './NextMeeting.module.css';

/** How long one meets when nobody said. */
const MINUTES = 60;

interface NextFields {
  /** Until the day is set by hand it follows the words. */
  isDaySet: boolean;
  day: string | null;
  time: string | null;
}

export function NextMeeting({ visit, today }: { visit: VisitView; today: string }) {
  const { t, i18n } = useTranslation('visit');
  const [planning, setPlanning] = useState(false);
  const ahead = useVisits(aheadOf(visit.client.id));
  if (!ahead.data || ahead.isFormer) return null;
  const next = nextOf(ahead.data, today);
  if (next) {
    const day = next.plannedAt.slice(0, 10);
    return (
      <p className={styles.planned}>
        <Link {...placeOfVisit(next)}>
          {t('tidy.nextPlanned', {
            when: `${dayText(day, i18n.language, today)} ${weekday(day, i18n.language)} ${clockText(next.plannedAt)}`,
          })}
        </Link>
      </p>
    );
  }
  if (planning) return <NextForm visit={visit} today={today} onClose={() => setPlanning(false)} />;
  return (
    <p className={styles.planned}>
      <Button small kind="quiet" icon={<CalendarPlus aria-hidden="true" />} onPress={() => setPlanning(true)}>
        {t('tidy.planNext')}
      </Button>
    </p>
  );
}

function NextForm({ visit, today, onClose }: { visit: VisitView; today: string; onClose: () => void }) {
  const { t, i18n } = useTranslation('visit');
  const read = useRead(
    ['visit', 'nextMeetingDay', visit.nextMeeting, today],
    () => commands.readDueDay(visit.nextMeeting),
    { enabled: visit.nextMeeting !== '', alsoShows: ['workday'] },
  );
  const draft = useFormDraft<NextFields>(`client/${visit.client.id}/visit/${visit.id}/next`, {
    isDaySet: false,
    day: null,
    time: '10:00',
  });
  const { isDaySet, time } = draft.fields;
  const plan = useWrite(commands.planNextVisit, { inPlace: true });
  const named = read.data?.kind === 'day' ? read.data.on : null;
  const day = isDaySet ? draft.fields.day : (named ?? nextRoundDay(today));
  const at = plannedAt(day, time);

  async function save(): Promise<void> {
    if (at === null || day === null || plan.isRunning) return;
    const said = `${dayText(day, i18n.language, today)} ${weekday(day, i18n.language)} ${clockText(at)}`;
    const planned = await plan.run({ after: visit.id, plannedAt: at, minutes: MINUTES, said });
    if (!planned.ok) return;
    draft.discard();
    onClose();
  }

  return (
    <DraftForm
      label={t('tidy.planNext')}
      draft={draft}
      saving={plan}
      save={t('plan.save')}
      isDisabled={at === null}
      onSave={save}
      onClose={onClose}
      className={styles.form}
    >
      <div className={styles.when}>
        <DateField
          label={t('plan.day')}
          value={day}
          onChange={(to) => draft.change({ isDaySet: true, day: to })}
          min={today}
          autoFocus
        />
        <TimeField label={t('plan.time')} value={time} onChange={(to) => draft.change({ time: to })} />
      </div>
      <OverlapNote plannedAt={at} minutes={MINUTES} />
    </DraftForm>
  );
}
