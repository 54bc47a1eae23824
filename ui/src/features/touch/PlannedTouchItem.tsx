/** A touch planned with the client. On its line d logs it as made, x drops it. */
import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { commands, type PlannedTouchView, useToday, useWrite } from '../../api';
import { cx, IconButton } from '../../shared';
import styles from './PlannedTouchItem.module.css';
import { plannedDayText, plannedHowText } from './plannedText';

interface PlannedTouchItemProps {
  touch: PlannedTouchView;
  frozen: boolean;
  /** Its place under the cursor of the list, which has the focus when the line is gone. */
  rowProps: { 'data-row': string; tabIndex: 0 | -1 };
}

export function PlannedTouchItem({ touch, frozen, rowProps }: PlannedTouchItemProps) {
  const { t, i18n } = useTranslation(['touch', 'client']);
  const today = useToday();
  const complete = useWrite(commands.completePlannedTouch);
  const drop = useWrite(commands.dropPlannedTouch);
  const day = plannedDayText(touch, today, t, i18n.language);
  const how = plannedHowText(touch, t);
  const label = t('planned.label', { day, how });
  const isBusy = complete.isRunning || drop.isRunning;
  return (
    <li
      className={styles.item}
      aria-label={touch.text === '' ? label : `${label} ${touch.text}`}
      {...(frozen ? {} : rowProps)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || isBusy || frozen) return;
        if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'd') void complete.run(touch.id);
        else if (event.key === 'x') void drop.run(touch.id);
        else return;
        event.preventDefault();
      }}
    >
      <span className={styles.what}>
        <span>
          <span className={cx(touch.overdue && styles.overdue)}>{day}</span> {how}
        </span>
        {touch.text !== '' && <span className={styles.text}>{touch.text}</span>}
      </span>
      {!frozen && (
        <span className={styles.acts}>
          <IconButton
            label={t('planned.done')}
            icon={<Check aria-hidden="true" />}
            isDisabled={isBusy}
            onPress={() => void complete.run(touch.id)}
          />
          <IconButton
            label={t('planned.drop')}
            icon={<X aria-hidden="true" />}
            isDisabled={isBusy}
            onPress={() => void drop.run(touch.id)}
          />
        </span>
      )}
    </li>
  );
}
