/** A holding on the timeline, on the day it matures. */
import { CalendarCheck2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Maturity, useToday } from '../../api';
import { Chip, dayText, Money } from '../../shared';
import { EntryFrame } from './EntryFrame';

export function HoldingEntry({ maturity }: { maturity: Maturity }) {
  const { t, i18n } = useTranslation(['product', 'holding']);
  const today = useToday();
  const { maturesOn, name, code, kind, amount } = maturity;
  const day = dayText(maturesOn, i18n.language, today);
  return (
    <EntryFrame
      icon={<CalendarCheck2 />}
      title={
        <>
          {name || t(`holding:kinds.${kind}`)}
          <Chip>{t(maturesOn < today ? 'matured' : 'matures', { day })}</Chip>
        </>
      }
      text={
        <>
          {code} {amount !== null && <Money fen={amount} />}
        </>
      }
    />
  );
}
