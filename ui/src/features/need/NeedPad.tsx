/**
 * The keypad of a need, shown beneath the text it is about: five levels (1 to 5, from the ground up), three depths
 * (Q W E), what it rests on (S O I), how sure one is (+ −), whom it concerns (P). Enter confirms once level and depth are
 * named, Escape gives up.
 *
 * The pad takes the focus itself and keeps its keys from the page behind; words are typed in the text field above. Give
 * it the focus with `ref` (or `autoFocus`). What the words seem to be is said in its last line; `usePadValue` makes the
 * `value` that follows it.
 */
import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEPTHS, type Gender, LEVELS } from '../../api';
import { cx, IconButton, Kbd, Select } from '../../shared';
import type { Concerned } from '../contactPerson';
import styles from './NeedPad.module.css';
import { CONFIDENCES, depthWord, EVIDENCES, evidenceWord, levelWord } from './needWords';
import { DEPTH_KEYS, EVIDENCE_KEYS, padAct, surer, withEvidence } from './pad/padKeys';
import { BLANK_PAD, type ChosenPad, isChosen, type PadChoice, type PadValue, padOf } from './pad/padValue';
import { useNeedSuggestion } from './useNeedSuggestion';

/** The client, as a choice of the select. */
const CLIENT = '';

interface NeedPadProps {
  client: string;
  /** The words it is about; what they seem to be is read from them. */
  text: string;
  value: PadValue | null;
  people: readonly Concerned[];
  /** For 她说 or 他说. */
  gender?: Gender;
  /** The value after a key or a press, and the part that was set. */
  onChange: (value: PadValue, set: PadChoice) => void;
  onConfirm: (value: ChosenPad) => void;
  onCancel: () => void;
  autoFocus?: boolean;
  /** Names what Enter does: 记下 unless said otherwise. */
  confirmWord?: string;
  ref?: Ref<HTMLDivElement>;
}

export function NeedPad(props: NeedPadProps) {
  const {
    client,
    text,
    value,
    people,
    gender = 'unstated',
    onChange,
    onConfirm,
    onCancel,
    autoFocus,
  } = props;
  const { t } = useTranslation(['need', 'question']);
  const suggestion = useNeedSuggestion(client, text);
  const [isMissing, setMissing] = useState(false);
  const own = useRef<HTMLDivElement | null>(null);
  const hint = useId();
  const now = value ?? BLANK_PAD;

  useEffect(() => {
    if (autoFocus) own.current?.focus();
  }, [autoFocus]);

  const set = (choice: PadChoice) => {
    setMissing(false);
    onChange({ ...now, ...choice }, choice);
  };
  const confirm = () => {
    // Enter may come before the value has followed the words; then what the pad itself reads from them counts.
    const full = value ?? padOf({}, suggestion);
    if (isChosen(full)) onConfirm(full);
    else setMissing(true);
  };

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.defaultPrevented) return;
    if (hasKeysOfItsOwn(event)) {
      // Letters look for a name in the select; they are not keys of the page either.
      if (/^[a-z0-9]$/i.test(event.key) && !event.ctrlKey && !event.metaKey) event.preventDefault();
      return;
    }
    const act = padAct(
      event,
      value,
      people.map((person) => person.id),
    );
    if (act === null) return;
    event.preventDefault();
    if (act.kind === 'choose') set(act.choice);
    else if (act.kind === 'confirm') confirm();
    else if (act.kind === 'cancel') onCancel();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a keypad that takes the focus and the keys, not a set of fields
    <div
      ref={(element) => {
        own.current = element;
        const { ref } = props;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      role="group"
      aria-label={t('pad.label')}
      aria-describedby={hint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys
      tabIndex={0}
      className={styles.pad}
      data-need-pad=""
      onKeyDown={onKeyDown}
    >
      <Keys
        label={t('pad.level')}
        isWanted={isMissing && now.level === null}
        keys={LEVELS.map((level, at) => ({ value: level, kbd: String(at + 1), word: levelWord(level, t) }))}
        chosen={now.level}
        onChoose={(level) => set({ level })}
      />
      <Keys
        label={t('pad.depth')}
        isWanted={isMissing && now.depth === null}
        keys={DEPTHS.map((depth) => ({ value: depth, kbd: DEPTH_KEYS[depth], word: depthWord(depth, t) }))}
        chosen={now.depth}
        onChoose={(depth) => set({ depth })}
      />
      <Keys
        label={t('pad.evidence')}
        keys={EVIDENCES.map((evidence) => ({
          value: evidence,
          kbd: EVIDENCE_KEYS[evidence],
          word: evidenceWord(evidence, gender, t),
        }))}
        chosen={now.evidence}
        onChoose={(evidence) => set(withEvidence(now, evidence))}
      />
      <div className={styles.rest}>
        {/* biome-ignore lint/a11y/useSemanticElements: a figure with two buttons */}
        <div role="group" aria-label={t('pad.confidence')} className={styles.confidence}>
          <span className={styles.name}>{t('pad.confidence')}</span>
          <IconButton
            label={t('pad.lessSure')}
            icon={<Minus aria-hidden="true" />}
            isDisabled={now.confidence === CONFIDENCES[0]}
            excludeFromTabOrder
            onPress={() => set({ confidence: surer(now.confidence, -1) })}
          />
          <span className={styles.sure}>{t(`confidence.${now.confidence}`)}</span>
          <IconButton
            label={t('pad.surer')}
            icon={<Plus aria-hidden="true" />}
            isDisabled={now.confidence === CONFIDENCES[CONFIDENCES.length - 1]}
            excludeFromTabOrder
            onPress={() => set({ confidence: surer(now.confidence, 1) })}
          />
        </div>
        {people.length > 0 && (
          <div className={styles.about} data-own-keys="">
            <span className={styles.name} aria-hidden="true">
              {t('pad.about')} <Kbd keys="p" />
            </span>
            <Select
              label={t('pad.about')}
              hideLabel
              className={styles.person ?? ''}
              options={[
                { value: CLIENT, label: t('pad.client') },
                ...people.map((person) => ({
                  value: person.id,
                  label: person.relation ? `${person.name}（${person.relation}）` : person.name,
                })),
              ]}
              value={now.about ?? CLIENT}
              onChange={(about) => set({ about: about === CLIENT ? null : about })}
            />
          </div>
        )}
        <span className={cx(styles.hint, isMissing && !isChosen(value) && styles.wanting)} id={hint}>
          {hintOf(suggestion?.theme ? t(`question:theme.${suggestion.theme}`) : null)}
        </span>
      </div>
      <span className={styles.told} aria-live="polite">
        {value &&
          [
            value.level && levelWord(value.level, t),
            value.depth && depthWord(value.depth, t),
            evidenceWord(value.evidence, gender, t),
            t('note.confidence', { word: t(`confidence.${value.confidence}`) }),
          ]
            .filter(Boolean)
            .join(' · ')}
      </span>
    </div>
  );

  function hintOf(theme: string | null): ReactNode {
    if (isMissing && !isChosen(value)) return t(now.level === null ? 'pad.needLevel' : 'pad.needDepth');
    return (
      <>
        {theme !== null && <span className={styles.theme}>{t('pad.theme', { theme })}</span>}
        <span className={styles.keyHint}>
          <Kbd keys="enter" /> {props.confirmWord ?? t('pad.confirm')}
        </span>
        <span className={styles.keyHint}>
          <Kbd keys="escape" /> {t('pad.cancel')}
        </span>
      </>
    );
  }
}

/** Whether the key belongs to what stands inside: a select, or a list it opened. */
function hasKeysOfItsOwn({ target, currentTarget, key }: KeyboardEvent<HTMLDivElement>): boolean {
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return true;
  if (target.closest('[data-own-keys]'))
    return key !== 'Escape' || target.getAttribute('aria-expanded') === 'true';
  return false;
}

interface KeysProps<Word extends string> {
  label: string;
  keys: readonly { value: Word; kbd: string; word: string }[];
  chosen: Word | null;
  onChoose: (value: Word) => void;
  /** Confirming waits for this. */
  isWanted?: boolean;
}

/** One row of keys of which one is down. Arrows move within it, as in any group of radios. */
function Keys<Word extends string>({ label, keys, chosen, onChoose, isWanted }: KeysProps<Word>) {
  const row = useRef<HTMLDivElement>(null);
  const at = keys.findIndex((one) => one.value === chosen);
  const move = (step: 1 | -1) => {
    const to = (Math.max(at, step === 1 ? at : 0) + step + keys.length) % keys.length;
    const next = keys[to];
    if (!next) return;
    onChoose(next.value);
    row.current?.querySelectorAll<HTMLElement>('[role="radio"]')[to]?.focus();
  };
  return (
    <div className={styles.row}>
      <span className={styles.name} aria-hidden="true">
        {label}
      </span>
      <div
        ref={row}
        role="radiogroup"
        aria-label={label}
        className={cx(styles.keys, isWanted && styles.wanted)}
      >
        {keys.map((one, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a key that is down or not; a hidden input would take the focus
          <button
            key={one.value}
            type="button"
            role="radio"
            aria-checked={one.value === chosen}
            tabIndex={index === Math.max(at, 0) ? 0 : -1}
            className={styles.key}
            onClick={() => onChoose(one.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight' || event.key === 'ArrowDown') move(1);
              else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') move(-1);
              else if (event.key === ' ') onChoose(one.value);
              else return;
              event.preventDefault();
            }}
          >
            <Kbd keys={one.kbd} />
            {one.word}
          </button>
        ))}
      </div>
    </div>
  );
}
