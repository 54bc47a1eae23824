/** Code, risk level and maturity of a product, side by side; each may stay empty. */
import { useTranslation } from 'react-i18next';
import { PRODUCT_RISKS, type ProductRisk, type ProductTerms } from '../../api';
import { DateField, Select, TextField } from '../../shared';
import styles from './TermsFields.module.css';

export const NO_TERMS: ProductTerms = { code: '', risk: null, maturesOn: null };
const CODE_MAX = 32;

interface TermsFieldsProps {
  terms: ProductTerms;
  onChange: (terms: ProductTerms) => void;
  onEnter: () => void;
  onEscape?: (() => void) | undefined;
  /** Ctrl+Enter from any of the three. */
  onSubmit?: () => void;
}

export function TermsFields({ terms, onChange, onEnter, onEscape, onSubmit }: TermsFieldsProps) {
  const { t } = useTranslation('product');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every engine
    <div
      role="group"
      aria-label={t('terms')}
      className={styles.fields}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !onSubmit) return;
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      <TextField
        label={t('code')}
        placeholder={t('codeHint')}
        value={terms.code}
        maxLength={CODE_MAX}
        onChange={(code) => onChange({ ...terms, code })}
        onEnter={onEnter}
        onEscape={onEscape}
      />
      <Select<ProductRisk | ''>
        label={t('risk')}
        options={[
          { value: '', label: t('riskUnknown') },
          ...PRODUCT_RISKS.map((value) => ({ value, label: t(`level.${value}`) })),
        ]}
        value={terms.risk ?? ''}
        onChange={(risk) => onChange({ ...terms, risk: risk || null })}
      />
      <DateField
        label={t('maturesOn')}
        value={terms.maturesOn}
        onChange={(maturesOn) => onChange({ ...terms, maturesOn })}
      />
    </div>
  );
}
