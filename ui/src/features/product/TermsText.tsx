/** Code, risk level and maturity of a product in one line; nothing when none of them is known. */
import { useTranslation } from 'react-i18next';
import { type ProductTerms, useToday } from '../../api';
import { dayText } from '../../shared';

interface TermsTextProps {
  terms: ProductTerms;
  className?: string | undefined;
}

export function TermsText({ terms, className }: TermsTextProps) {
  const { code, risk, maturesOn } = terms;
  if (code === '' && risk === null && maturesOn === null) return null;
  return (
    <span className={className}>
      {[code, risk].filter(Boolean).join(' · ')}
      {maturesOn !== null && (
        <>
          {(code !== '' || risk !== null) && ' · '}
          <Maturity on={maturesOn} />
        </>
      )}
    </span>
  );
}

function Maturity({ on }: { on: string }) {
  const { t, i18n } = useTranslation('product');
  const today = useToday();
  return t(on < today ? 'matured' : 'matures', { day: dayText(on, i18n.language, today) });
}
