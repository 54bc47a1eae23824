/** Moving a planned visit (改期), beside the button that opens it: to which day and time, and what it would run into there. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useWrite, type VisitRow } from '../../api';
import { Button, clockText, DateField, Popover, TimeField } from '../../shared';
import { ErrorNote } from '../../wired';
import styles from './MoveVisit.module.css';
import { OverlapNote } from './OverlapNote';
import { nextRoundDay, plannedAt } from './plan/when';

interface MoveVisitProps {
  visit: VisitRow;
  today: string;
}

export function MoveVisit({ visit, today }: MoveVisitProps) {
  const { t } = useTranslation('visit');
  return (
    <Popover
      label={t('move.label', { name: visit.client.name })}
      placement="bottom end"
      trigger={<Button small>{t('move.open')}</Button>}
    >
      {(close) => <MoveForm visit={visit} today={today} onMoved={close} />}
    </Popover>
  );
}

function MoveForm({ visit, today, onMoved }: MoveVisitProps & { onMoved: () => void }) {
  const { t } = useTranslation('visit');
  const [day, setDay] = useState<string | null>(nextRoundDay(today));
  const [time, setTime] = useState<string | null>(clockText(visit.plannedAt));
  const edit = useWrite(commands.editVisit, { inPlace: true });
  const at = plannedAt(day, time);

  async function move(): Promise<void> {
    if (at === null || edit.isRunning) return;
    if ((await edit.run(visit.id, { field: 'plannedAt', value: at })).ok) onMoved();
  }

  return (
    <div className={styles.form}>
      <div className={styles.when}>
        <DateField label={t('plan.day')} value={day} onChange={setDay} min={today} autoFocus />
        <TimeField label={t('plan.time')} value={time} onChange={setTime} />
      </div>
      <OverlapNote plannedAt={at} minutes={visit.minutes} but={visit.id} />
      {edit.error && <ErrorNote error={edit.error} small />}
      <Button kind="main" isDisabled={at === null || edit.isRunning} onPress={() => void move()}>
        {t('move.save')}
      </Button>
    </div>
  );
}
