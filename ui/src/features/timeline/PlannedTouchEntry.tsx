/** A touch that was or is meant to happen, on its day. What is still ahead is done or dropped beside the client. */
import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type PlannedTouchView, useToday } from '../../api';
import { Chip } from '../../shared';
import { plannedDayText, plannedHowText } from '../touch';
import { EntryFrame } from './EntryFrame';

export function PlannedTouchEntry({ touch }: { touch: PlannedTouchView }) {
  const { t } = useTranslation('timeline');
  const { t: tTouch, i18n } = useTranslation(['touch', 'client']);
  const today = useToday();
  return (
    <EntryFrame
      icon={<CalendarClock />}
      title={
        <>
          {t('planned', { how: plannedHowText(touch, tTouch) })}
          {touch.state === 'planned' ? (
            <Chip tone={touch.overdue ? 'cinnabar' : 'indigo'}>
              {plannedDayText(touch, today, tTouch, i18n.language)}
            </Chip>
          ) : (
            <Chip>{t(`plannedState.${touch.state}`)}</Chip>
          )}
        </>
      }
      text={touch.text}
    />
  );
}
