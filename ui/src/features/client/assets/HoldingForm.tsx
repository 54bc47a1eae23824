/** A product held, added or changed in place. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type HoldingKind, type HoldingView, useWrite } from '../../../api';
import { Button, ErrorNote, MoneyField, Select, TextField } from '../../../shared';
import { InPlaceForm } from '../InPlaceForm';
import styles from '../InPlaceForm.module.css';

const KINDS = [
  'deposit',
  'stock',
  'fund',
  'bond',
  'insurance',
  'trust',
  'privateFund',
  'other',
] as const satisfies readonly HoldingKind[];
const NAME_MAX = 200;

interface HoldingFormProps {
  client: string;
  /** `null` for a new one. */
  holding: HoldingView | null;
  onClose: () => void;
}

export function HoldingForm({ client, holding, onClose }: HoldingFormProps) {
  const { t } = useTranslation('client');
  const [kind, setKind] = useState<HoldingKind>(holding?.kind ?? 'fund');
  const [name, setName] = useState(holding?.name ?? '');
  const [amount, setAmount] = useState(holding?.amount ?? null);
  const [readable, setReadable] = useState(true);
  const saving = useWrite(commands.saveHolding, { inPlace: true });
  const save = async () => {
    if (!readable) return;
    const saved = await saving.run({ id: holding?.id ?? null, client, kind, name: name.trim(), amount });
    if (saved.ok) onClose();
  };
  return (
    <InPlaceForm label={t('holding.title')} onSave={() => void save()} onClose={onClose}>
      <div className={styles.line}>
        <Select
          label={t('holding.kind')}
          className={styles.half ?? ''}
          options={KINDS.map((value) => ({ value, label: t(`holding.kinds.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={t('holding.name')}
          autoFocus
          className={styles.half ?? ''}
          value={name}
          onChange={setName}
          maxLength={NAME_MAX}
          onEnter={() => void save()}
        />
        <MoneyField
          label={t('holding.amount')}
          className={styles.half ?? ''}
          value={amount}
          onChange={setAmount}
          onValidity={setReadable}
          onEnter={() => void save()}
        />
      </div>
      {saving.error && <ErrorNote error={saving.error} small />}
      <div className={styles.acts}>
        <Button kind="main" isDisabled={!readable || saving.isRunning} onPress={() => void save()}>
          {t('action.save')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </InPlaceForm>
  );
}
