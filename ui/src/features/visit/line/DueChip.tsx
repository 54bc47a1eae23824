/** The day a promise or request is due: taken, proposed or none yet; a press chooses another. */
import { CalendarDays } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, cx, DateField, dayText, Kbd, Popover, weekday } from '../../../shared';
import styles from './DueChip.module.css';

interface DueChipProps {
  dueOn: string | null;
  /** What the text seems to say; shown while no day is taken. */
  proposed?: string | null;
  today: string;
  onChange: (dueOn: string | null) => void;
}

export function DueChip({ dueOn, proposed = null, today, onChange }: DueChipProps) {
  const { t, i18n } = useTranslation('visit');
  const told = (day: string) => `${weekday(day, i18n.language)} ${dayText(day, i18n.language, today)}`;
  const shown = dueOn ?? proposed;
  const isProposed = dueOn === null && proposed !== null;
  return (
    <span className={styles.hold}>
      <Popover
        label={t('capture.pickDue')}
        trigger={
          <AriaButton
            className={cx(styles.chip, isProposed && styles.proposed, shown === null && styles.none)}
            aria-label={shown === null ? t('capture.pickDue') : `${t('capture.pickDue')}：${told(shown)}`}
          >
            <CalendarDays aria-hidden="true" />
            {shown === null ? t('capture.undated') : told(shown)}
          </AriaButton>
        }
      >
        {(close) => (
          <div className={styles.pick}>
            <DateField label={t('capture.pickDue')} value={shown} onChange={onChange} autoFocus />
            <Button
              small
              kind="quiet"
              onPress={() => {
                onChange(null);
                close();
              }}
            >
              {t('capture.dropDue')}
            </Button>
          </div>
        )}
      </Popover>
      {isProposed && <Kbd keys="Tab" />}
    </span>
  );
}
