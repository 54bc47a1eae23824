/**
 * An amount in fen, typed as people say it: 15万, 1亿2000万, 300,000元, or a bare number in the unit the button shows. The
 * core reads it, and what it read stands under the field, to the yuan; where a bare number would be improbable in 万 it is
 * asked back. Another unit leaves what was typed and reads it anew; an amount nobody touched is written in it instead.
 *
 * `onChange` is called with what was read, `null` when the field is empty; `onValidity` says whether what stands there is
 * read and can be taken. `onEnter` waits until it is.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { commands, type MoneyFault, type MoneyUnit } from '../api/bindings.gen';
import { take } from '../api/call';
import { Button } from '../shared/Button';
import { cx } from '../shared/cx';
import { exactFen, fenToText, formatFen } from '../shared/money';
import { TextField, type TextFieldProps } from '../shared/TextField';
import styles from './MoneyField.module.css';

interface MoneyFieldProps
  extends Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'end' | 'inputMode' | 'note'> {
  value: number | null;
  onChange: (fen: number | null) => void;
  onValidity?: (readable: boolean) => void;
}

/** What stands in the field: as typed, or as the value was written. */
interface Typed {
  text: string;
  unit: MoneyUnit;
  byHand: boolean;
}

interface Read {
  fen: number | null;
  fault: MoneyFault | null;
  rather: number | null;
}

function written(value: number | null, unit: MoneyUnit): Typed {
  return { text: value === null ? '' : fenToText(value, unit), unit, byHand: false };
}

export function MoneyField({ value, onChange, onValidity, onEnter, wrong, ...rest }: MoneyFieldProps) {
  const { t } = useTranslation('shared');
  const [typed, setTyped] = useState<Typed>(() => written(value, 'wan'));
  const [read, setRead] = useState<Read>({ fen: value, fault: null, rather: null });
  const [isReading, setReading] = useState(false);
  const latest = useRef(0);
  const enters = useRef(false);
  const { unit } = typed;

  // Only a value that came from elsewhere rewrites what is being typed.
  const own = useRef(value);
  useEffect(() => {
    if (value === own.current) return;
    own.current = value;
    setTyped(written(value, unit));
    setRead({ fen: value, fault: null, rather: null });
  }, [value, unit]);

  const readAs = (text: string, as: MoneyUnit) => {
    latest.current += 1;
    const turn = latest.current;
    setTyped({ text, unit: as, byHand: true });
    setReading(true);
    onValidity?.(false);
    take(commands.readMoney({ text, unit: as })).then(
      (found) => {
        if (turn !== latest.current) return;
        setRead(found);
        setReading(false);
        onValidity?.(found.fault === null);
        if (found.fault !== null) return;
        own.current = found.fen;
        onChange(found.fen);
      },
      // Locked meanwhile: the page goes, and its draft has what was typed before.
      () => undefined,
    );
  };

  // An Enter that comes before the answer waits for it.
  useEffect(() => {
    if (isReading || !enters.current) return;
    enters.current = false;
    if (read.fault === null) onEnter?.();
  });

  const turn = () => {
    const other: MoneyUnit = unit === 'wan' ? 'yuan' : 'wan';
    if (typed.byHand && typed.text.trim() !== '') readAs(typed.text, other);
    else setTyped(written(read.fen, other));
  };

  return (
    <TextField
      {...rest}
      value={typed.text}
      onChange={(text) => readAs(text, unit)}
      inputClassName={styles.input}
      {...(onEnter
        ? {
            onEnter: () => {
              if (isReading) enters.current = true;
              else if (read.fault === null) onEnter();
            },
          }
        : {})}
      note={<ReadBack read={read} onRather={(fen) => readAs(`${fenToText(fen, 'yuan')}元`, unit)} />}
      wrong={read.fault === null ? wrong : t(`money.fault.${read.fault}`)}
      end={
        <AriaButton
          className={styles.unit}
          aria-label={t('money.switchUnit', {
            now: t(unit === 'wan' ? 'money.wan' : 'money.yuan'),
            unit: t(unit === 'wan' ? 'money.yuan' : 'money.wan'),
          })}
          onPress={turn}
        >
          {t(unit === 'wan' ? 'money.wan' : 'money.yuan')}
        </AriaButton>
      }
    />
  );
}

/** What was read, to the yuan. Its line is kept free while there is nothing, so that nothing moves under the hand. */
function ReadBack({ read, onRather }: { read: Read; onRather: (fen: number) => void }): ReactNode {
  const { t, i18n } = useTranslation('shared');
  if (read.fen === null) return <span className={styles.back}>{t('money.hint')}</span>;
  const exact = t('money.read', { amount: exactFen(read.fen) });
  const { rather } = read;
  if (rather === null) return <span className={styles.back}>{exact}</span>;
  return (
    <span className={cx(styles.back, styles.doubt)} role="status">
      {t('money.readAs', { amount: formatFen(read.fen, i18n.language) })}{' '}
      <Button small kind="quiet" onPress={() => onRather(rather)}>
        {t('money.rather', { amount: formatFen(rather, i18n.language) })}
      </Button>
    </span>
  );
}
