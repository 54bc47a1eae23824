/** The day something owed is due: the one taken or none yet, which a press changes; beside it the one that is proposed. */
import { CalendarDays } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, cx, DateField, dayText, Popover, weekday } from '../../shared';
import styles from './DueChip.module.css';
import { DueProposal } from './DueProposal';
import type { DueProposed } from './useDueProposal';

interface DueChipProps {
  dueOn: string | null;
  proposed: DueProposed;
  today: string;
  onChange: (dueOn: string | null) => void;
}

export function DueChip({ dueOn, proposed, today, onChange }: DueChipProps) {
  const { t, i18n } = useTranslation('due');
  const told = (day: string) => `${weekday(day, i18n.language)} ${dayText(day, i18n.language, today)}`;
  return (
    <span className={styles.hold}>
      <Popover
        label={t('pick')}
        trigger={
          <AriaButton
            className={cx(styles.chip, dueOn === null && styles.none)}
            aria-label={dueOn === null ? t('pick') : t('picked', { day: told(dueOn) })}
          >
            <CalendarDays aria-hidden="true" />
            {dueOn === null ? t('none') : told(dueOn)}
          </AriaButton>
        }
      >
        {(close) => (
          <div className={styles.pick}>
            <DateField label={t('pick')} value={dueOn} onChange={onChange} autoFocus />
            <Button
              small
              kind="quiet"
              onPress={() => {
                onChange(null);
                close();
              }}
            >
              {t('drop')}
            </Button>
          </div>
        )}
      </Popover>
      {proposed.reading && <DueProposal reading={proposed.reading} today={today} onTake={proposed.take} />}
    </span>
  );
}
