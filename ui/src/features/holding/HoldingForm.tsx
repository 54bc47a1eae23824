/** A product held, added or changed in place. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  commands,
  HOLDING_KINDS,
  type HoldingKind,
  type HoldingView,
  type ProductTerms,
  useFormDraft,
  useWrite,
} from '../../api';
import { Select, TextField } from '../../shared';
import styles from '../../shared/InPlaceForm.module.css';
import { DraftForm, MoneyField } from '../../wired';
import { NO_TERMS, SuitsNote, TermsFields, useProductCheck } from '../product';

const NAME_MAX = 200;

interface HoldingFormProps {
  client: string;
  /** `null` for a new one. */
  holding: HoldingView | null;
  onClose: () => void;
}

interface HoldingFields {
  kind: HoldingKind;
  name: string;
  amount: number | null;
  terms: ProductTerms;
}

function fieldsOf(holding: HoldingView | null): HoldingFields {
  return {
    kind: holding?.kind ?? 'fund',
    name: holding?.name ?? '',
    amount: holding?.amount ?? null,
    terms: holding?.terms ?? NO_TERMS,
  };
}

export function HoldingForm({ client, holding, onClose }: HoldingFormProps) {
  const { t } = useTranslation(['holding', 'client']);
  const draft = useFormDraft(`client/${client}/holding/${holding?.id ?? 'new'}`, fieldsOf(holding));
  const { kind, name, amount, terms } = draft.fields;
  // Once a level is given: a deposit is no matter of suitability.
  const unsuited = useProductCheck(client, terms.risk, terms.risk !== null);
  const [readable, setReadable] = useState(true);
  const saving = useWrite(commands.saveHolding, { inPlace: true });
  const save = async () => {
    if (!readable) return;
    const saved = await saving.run({
      id: holding?.id ?? null,
      client,
      kind,
      name: name.trim(),
      amount,
      terms,
    });
    if (!saved.ok) return;
    draft.discard();
    onClose();
  };
  return (
    <DraftForm
      label={t('title')}
      draft={draft}
      saving={saving}
      save={t('client:action.save')}
      isDisabled={!readable}
      onSave={save}
      onClose={onClose}
    >
      <div className={styles.line}>
        <Select
          label={t('kind')}
          className={styles.half ?? ''}
          options={HOLDING_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={(to) => draft.change({ kind: to })}
        />
        <TextField
          label={t('name')}
          autoFocus
          className={styles.half ?? ''}
          value={name}
          onChange={(to) => draft.change({ name: to })}
          maxLength={NAME_MAX}
          onEnter={() => void save()}
        />
        <MoneyField
          label={t('amount')}
          className={styles.half ?? ''}
          value={amount}
          onChange={(to) => draft.change({ amount: to })}
          onValidity={setReadable}
          onEnter={() => void save()}
        />
      </div>
      <TermsFields terms={terms} onChange={(to) => draft.change({ terms: to })} onEnter={() => void save()} />
      <SuitsNote unsuited={unsuited} />
    </DraftForm>
  );
}
