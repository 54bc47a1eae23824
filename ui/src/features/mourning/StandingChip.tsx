/** Says that somebody has died, or until when the household is quiet; nothing of anybody else. */
import { useTranslation } from 'react-i18next';
import { type Standing, useToday } from '../../api';
import { Chip, dayText } from '../../shared';
import { isQuiet } from './quiet';

interface StandingChipProps {
  standing: Standing;
  /** The day of the death, where it is known and there is room. */
  deceasedOn?: string | null;
}

export function StandingChip({ standing, deceasedOn = null }: StandingChipProps) {
  // Of nearly everybody there is nothing to say, and nothing is asked for it.
  if (!standing.deceased && standing.quietUntil === null) return null;
  return <Marked standing={standing} deceasedOn={deceasedOn} />;
}

function Marked({ standing, deceasedOn }: Required<StandingChipProps>) {
  const { t, i18n } = useTranslation('mourning');
  const today = useToday();
  const day = (iso: string) => dayText(iso, i18n.language, today);
  if (standing.deceased)
    return <Chip>{deceasedOn ? t('deceasedOn', { day: day(deceasedOn) }) : t('deceased')}</Chip>;
  if (standing.quietUntil === null || !isQuiet(standing, today)) return null;
  return <Chip>{t('quietUntil', { day: day(standing.quietUntil) })}</Chip>;
}
