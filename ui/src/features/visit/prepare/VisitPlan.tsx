/** The plan of this visit, changed in place: when, how long, where, why. */
import { useTranslation } from 'react-i18next';
import { commands, useWrite, type VisitView } from '../../../api';
import { clockText, dayText, Explained, weekday } from '../../../shared';
import { InPlaceArea, InPlaceDate, InPlaceSelect, InPlaceText } from '../../../wired';
import { OverlapNote } from '../OverlapNote';
import { LENGTHS } from '../plan/when';
import { TimeInPlace } from '../TimeInPlace';
import styles from './KnownFacts.module.css';
import plan from './VisitPlan.module.css';

export function VisitPlan({ visit, today }: { visit: VisitView; today: string }) {
  const { t, i18n } = useTranslation('visit');
  const edit = useWrite(commands.editVisit, { inPlace: true });
  const isPlanned = visit.state === 'planned';
  const day = visit.plannedAt.slice(0, 10);
  const time = clockText(visit.plannedAt);
  const minutes = String(visit.minutes);
  const lengths = [...new Set<string>([...LENGTHS, minutes])].sort(
    (one, other) => Number(one) - Number(other),
  );
  const moveTo = (toDay: string, toTime: string) =>
    edit.run(visit.id, { field: 'plannedAt', value: `${toDay}T${toTime}:00` });
  return (
    <dl className={styles.facts}>
      <div className={styles.fact}>
        <dt>{t('prepare.when')}</dt>
        <dd className={plan.when}>
          <InPlaceDate
            draftKey={`client/${visit.client.id}/visit/${visit.id}/day`}
            label={t('plan.day')}
            value={day}
            empty={t('prepare.notKnown')}
            show={() => `${dayText(day, i18n.language, today)} ${weekday(day, i18n.language)}`}
            onSave={(to) => moveTo(to ?? day, time)}
            isReadOnly={!isPlanned}
          />
          {isPlanned ? (
            <TimeInPlace
              label={t('plan.time')}
              hideLabel
              value={time}
              onSave={(to) => void moveTo(day, to)}
              className={plan.time}
            />
          ) : (
            time
          )}
          <InPlaceSelect
            label={t('plan.minutes')}
            value={minutes}
            empty={t('prepare.notKnown')}
            options={lengths.map((value) => ({ value, label: t('minutes', { minutes: value }) }))}
            onSave={(to) => edit.run(visit.id, { field: 'minutes', value: Number(to) })}
            isReadOnly={!isPlanned}
          />
          {isPlanned && day >= today && (
            <OverlapNote plannedAt={visit.plannedAt} minutes={visit.minutes} but={visit.id} />
          )}
        </dd>
      </div>
      <div className={styles.fact}>
        <dt>{t('prepare.place')}</dt>
        <dd>
          <InPlaceText
            label={t('prepare.place')}
            value={visit.place}
            empty={t('prepare.notKnown')}
            draftKey={`client/${visit.client.id}/visit/${visit.id}/place`}
            maxLength={200}
            onSave={(value) => edit.run(visit.id, { field: 'place', value })}
          />
        </dd>
      </div>
      {(['matter', 'aim'] as const).map((field) => (
        <div key={field} className={styles.fact}>
          <dt>
            <Explained by={t(`plan.${field}Note`)}>{t(`prepare.${field}`)}</Explained>
          </dt>
          <dd>
            <InPlaceArea
              label={t(`prepare.${field}`)}
              value={visit[field]}
              empty={t('prepare.notKnown')}
              draftKey={`client/${visit.client.id}/visit/${visit.id}/${field}`}
              onSave={(value) => edit.run(visit.id, { field, value })}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
