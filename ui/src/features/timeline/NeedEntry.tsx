/** A need on the timeline, on the day it was noted: where it stands on the map, and whether it is still wanted. */
import { Pyramid } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimelineNeed } from '../../api';
import { Chip } from '../../shared';
import { cellWord } from '../need';
import { EntryFrame } from './EntryFrame';

export function NeedEntry({ need }: { need: TimelineNeed }) {
  const { t } = useTranslation('timeline');
  const { t: tNeed } = useTranslation(['need', 'question']);
  return (
    <EntryFrame
      icon={<Pyramid />}
      title={
        <>
          {t('need')}
          <Chip tone="indigo">{cellWord(need, tNeed)}</Chip>
          {need.state !== 'open' && <Chip>{tNeed(`state.${need.state}`)}</Chip>}
        </>
      }
      text={need.text}
    />
  );
}
