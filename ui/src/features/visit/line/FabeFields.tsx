/**
 * A product in four small fields: feature, advantage, benefit, evidence. Enter goes on to the next, after the last it is
 * done; Ctrl+Enter submits from any of them.
 */
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fabe } from '../../../api';
import { TextField } from '../../../shared';
import styles from './FabeFields.module.css';

export const FABE_PARTS = ['feature', 'advantage', 'benefit', 'evidence'] as const;
export type FabePart = (typeof FABE_PARTS)[number];
export const NO_FABE: Fabe = { feature: '', advantage: '', benefit: '', evidence: '' };

interface FabeFieldsProps {
  fabe: Fabe;
  onChange: (part: FabePart, text: string) => void;
  onDone: () => void;
  onSubmit: () => void;
  onEscape?: () => void;
  /** The first of the four, to be led to from elsewhere. */
  firstRef?: RefObject<HTMLInputElement | null>;
}

export function FabeFields({ fabe, onChange, onDone, onSubmit, onEscape, firstRef }: FabeFieldsProps) {
  const { t } = useTranslation('visit');
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every engine
    <div role="group" aria-label={t('capture.fabe.title')} className={styles.fields}>
      {FABE_PARTS.map((part, at) => (
        <TextField
          key={part}
          label={t(`capture.fabe.${part}`)}
          placeholder={t(`capture.fabeHint.${part}`)}
          value={fabe[part]}
          onChange={(text) => onChange(part, text)}
          onEnter={() => {
            const next = fields.current[at + 1];
            if (next) next.focus();
            else onDone();
          }}
          onEscape={onEscape}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onSubmit();
          }}
          inputRef={(field) => {
            fields.current[at] = field;
            if (at === 0 && firstRef) firstRef.current = field;
          }}
          className={styles.field}
        />
      ))}
    </div>
  );
}
