/** Narrows to what the adviser wrote, changed or put away; `children` stand behind. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChipLine } from './ChipLine';
import { HANDS, type Hand } from './hand';

interface HandLineProps {
  chosen: Hand | null;
  onChoose: (hand: Hand | null) => void;
  children?: ReactNode;
}

export function HandLine({ chosen, onChoose, children }: HandLineProps) {
  const { t } = useTranslation('content');
  return (
    <ChipLine
      label={t('only')}
      all={HANDS}
      chosen={chosen}
      name={(hand) => t(`hand.${hand}`)}
      onChoose={onChoose}
    >
      {children}
    </ChipLine>
  );
}
