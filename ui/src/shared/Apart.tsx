/** What tells a client from others of the same name; personal, so the privacy curtain hides it. */
import { useTranslation } from 'react-i18next';
import { apartText, type ToldApart } from './apartText';
import { Figure } from './Money';

export function Apart({ apart, className }: { apart: ToldApart; className?: string }) {
  const { t } = useTranslation('shared');
  return <Figure {...(className ? { className } : {})}>{apartText(apart, t)}</Figure>;
}
