/** A figure where many stand close together: one dot while the privacy curtain is drawn, since four would not fit. */
import { useTranslation } from 'react-i18next';
import { useCurtain } from '../../../shared';

export function Count({ children, className }: { children: string; className?: string }) {
  const { t } = useTranslation('shared');
  const drawn = useCurtain();
  return drawn ? (
    <span className={className} role="img" aria-label={t('hiddenFigure')}>
      ·
    </span>
  ) : (
    <span className={className}>{children}</span>
  );
}
