/**
 * One or several things that have a name. The first few of a short list stand there to be pressed; the rest, or all of a
 * long one, are found by typing. What is chosen and gone is shown as such.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip, ComboBox, type Option, ToggleChips } from '../../../shared';
import styles from './ClauseEditor.module.css';
import { useConditionDesk } from './ConditionContext';

/** How many are laid out. */
const LAID_OUT = 12;

interface NamedChoiceProps {
  label: string;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  /** One only: another takes its place. */
  single?: boolean;
  /** A short list, if all of it is known; else `load` finds by typing. */
  all?: readonly Option<string>[] | undefined;
  load?: (query: string) => Promise<readonly Option<string>[]>;
  placeholder: string;
  /** What is said when there is nothing to choose from. */
  nothing?: string;
  gone: string;
}

export function NamedChoice(props: NamedChoiceProps) {
  const { label, chosen, onChange, single = false, all, load, placeholder, nothing, gone } = props;
  const { t } = useTranslation('audience');
  const { words, learn } = useConditionDesk();
  /** How often something was chosen by typing: the field is made anew then, to type on. */
  const [choices, setChoices] = useState(0);
  const laidOut = (all ?? []).slice(0, LAID_OUT);
  const shown = new Set(laidOut.map((one) => one.value));
  const others = chosen.filter((id) => !shown.has(id));
  const nameOf = (id: string) => {
    const name = words.nameOf(id);
    return name === null ? gone : (name ?? '…');
  };
  const choose = (option: Option<string>) => {
    learn(option.value, option.label);
    setChoices(choices + 1);
    if (single) onChange([option.value]);
    else if (!chosen.includes(option.value)) onChange([...chosen, option.value]);
  };
  const find = async (query: string): Promise<readonly Option<string>[]> => {
    const found = load
      ? await load(query)
      : (all ?? []).filter((one) => one.label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()));
    return found.filter((one) => !chosen.includes(one.value));
  };
  return (
    <div className={styles.named}>
      {laidOut.length > 0 && (
        <ToggleChips
          label={label}
          hideLabel
          all={laidOut.map((one) => one.value)}
          chosen={chosen}
          name={(id) => laidOut.find((one) => one.value === id)?.label ?? id}
          onChange={(ids) => {
            for (const one of laidOut) if (ids.includes(one.value)) learn(one.value, one.label);
            onChange(single ? ids.slice(-1) : ids);
          }}
        />
      )}
      {others.length > 0 && (
        <ul aria-label={t('edit.chosen')} className={styles.chosen}>
          {others.map((id) => (
            <li key={id}>
              <Chip
                tone={words.nameOf(id) === null ? 'cinnabar' : 'indigo'}
                removeLabel={t('bar.remove', { what: nameOf(id) })}
                onRemove={() => onChange(chosen.filter((one) => one !== id))}
              >
                {nameOf(id)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {(load !== undefined || (all ?? []).length > LAID_OUT) && (
        <ComboBox
          // What was chosen goes to the chips; the field is there for the next.
          key={`${choices} ${others.join()}`}
          label={t('edit.choose')}
          hideLabel
          autoFocus={laidOut.length === 0 || choices > 0}
          placeholder={placeholder}
          empty={t('edit.nothing')}
          value={null}
          onChange={(option) => option && choose(option)}
          load={find}
        />
      )}
      {all?.length === 0 && nothing !== undefined && <p className={styles.hint}>{nothing}</p>}
    </div>
  );
}
