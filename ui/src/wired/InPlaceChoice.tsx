/**
 * One of a few, a day and an amount, read in place and edited in place as text is (`InPlaceText`): a day and an amount that
 * were typed and not saved are put aside by Escape, too; one of a few is saved as it is chosen.
 */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftKey } from '../api/drafts';
import { type FormDraft, useFormDraft } from '../api/useFormDraft';
import { dayText } from '../ground/day';
import { cx } from '../shared/cx';
import { DateField } from '../shared/DateField';
import { formatFen } from '../shared/money';
import { type Option, Select } from '../shared/Select';
import { useUntilMended } from './DraftForm';
import { ErrorNote } from './ErrorNote';
import styles from './InPlace.module.css';
import { Aside, type InPlaceProps, ReadView, RestoredNote, type Saved, useEditing } from './inPlaceEditing';
import { MoneyField } from './MoneyField';

interface InPlaceSelectProps<V extends string> extends Omit<InPlaceProps<V | null>, 'onSave'> {
  options: readonly Option<V>[];
  onSave: (value: V) => Promise<Saved>;
}

export function InPlaceSelect<V extends string>({
  label,
  value,
  onSave,
  empty,
  options,
  show,
  isReadOnly,
  className,
}: InPlaceSelectProps<V>) {
  const editing = useEditing<V | null>(value, (to) =>
    to === null ? Promise.resolve({ ok: true }) : onSave(to),
  );
  if (!editing.open) {
    const text = options.find((one) => one.value === value)?.label ?? '';
    return (
      <ReadView
        label={label}
        isEmpty={value === null}
        empty={empty}
        view={editing.view}
        onEdit={editing.start}
        isReadOnly={isReadOnly}
        className={className}
      >
        {show ? show(value) : text}
      </ReadView>
    );
  }
  return (
    <div className={cx(styles.edit, className)}>
      <Select
        label={label}
        hideLabel
        autoFocus
        defaultOpen
        options={options}
        value={value}
        onChange={(to) => void editing.save(to, true)}
        onOpenChange={(isOpen) => !isOpen && !editing.error && editing.close(true)}
      />
      {editing.error && <ErrorNote error={editing.error} small />}
    </div>
  );
}

interface KeptProps<T> extends InPlaceProps<T | null> {
  draftKey: DraftKey;
}

/** A value that is typed in steps: kept while it is, as text is. */
function useKeptValue<T>({ value, onSave, draftKey, isReadOnly }: KeptProps<T>) {
  const editing = useEditing<T | null>(value, onSave);
  const draft = useFormDraft<{ value: T | null }>(draftKey, { value });
  const typed = draft.fields.value;
  return {
    editing,
    draft,
    typed,
    error: useUntilMended(editing.error, draft.text),
    isOpen: editing.open || (draft.restored && !editing.isAside && !isReadOnly),
    finish: async (focus: boolean) => {
      if (await editing.save(typed, focus)) draft.discard();
    },
  };
}

interface KeptViewProps<T> {
  props: KeptProps<T>;
  editing: ReturnType<typeof useEditing<T | null>>;
  draft: FormDraft<{ value: T | null }>;
  /** A value in words. */
  tell: (value: T) => string;
  children: ReactNode;
}

/** The value, and beneath it what was typed in its place and not saved. */
function KeptView<T>({ props, editing, draft, tell, children }: KeptViewProps<T>) {
  const { label, value, empty, isReadOnly, className } = props;
  const aside = draft.fields.value;
  return (
    <>
      <ReadView
        label={label}
        isEmpty={value === null}
        empty={empty}
        view={editing.view}
        onEdit={editing.start}
        isReadOnly={isReadOnly}
        className={className}
      >
        {children}
      </ReadView>
      {draft.isTouched && !isReadOnly && (
        <Aside
          label={label}
          text={aside === null ? empty : tell(aside)}
          onEdit={editing.start}
          onDiscard={draft.giveUp}
        />
      )}
    </>
  );
}

export function InPlaceDate(props: KeptProps<string>) {
  const { label, value, show, className } = props;
  const { i18n } = useTranslation();
  const { editing, draft, typed, error, isOpen, finish } = useKeptValue(props);
  if (!isOpen) {
    return (
      <KeptView props={props} editing={editing} draft={draft} tell={(day) => dayText(day, i18n.language)}>
        {show ? show(value) : value}
      </KeptView>
    );
  }
  return (
    <div
      className={cx(styles.edit, className)}
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') editing.close(true);
        if (
          event.key === 'Enter' &&
          event.target instanceof HTMLElement &&
          event.target.role === 'spinbutton'
        )
          void finish(true);
      }}
    >
      <DateField
        label={label}
        hideLabel
        autoFocus={editing.open}
        value={typed}
        onChange={(to) => draft.change({ value: to })}
        onBlur={() => editing.isOpenNow() && void finish(false)}
      />
      {draft.restored && <RestoredNote />}
      {error && <ErrorNote error={error} small />}
    </div>
  );
}

export function InPlaceMoney(props: KeptProps<number>) {
  const { label, value, show, className } = props;
  const { i18n } = useTranslation();
  const { editing, draft, typed, error, isOpen, finish } = useKeptValue(props);
  const [readable, setReadable] = useState(true);
  if (!isOpen) {
    return (
      <KeptView props={props} editing={editing} draft={draft} tell={(fen) => formatFen(fen, i18n.language)}>
        {show ? show(value) : value}
      </KeptView>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only asks whether the focus left what is inside
    <div
      className={cx(styles.edit, className)}
      onBlur={(event) => {
        const isLeft = !event.currentTarget.contains(event.relatedTarget) && editing.isOpenNow();
        if (readable && isLeft) void finish(false);
      }}
    >
      <MoneyField
        label={label}
        hideLabel
        autoFocus={editing.open}
        value={typed}
        onChange={(to) => draft.change({ value: to })}
        onValidity={setReadable}
        onEnter={() => void finish(true)}
        onEscape={() => editing.close(true)}
      />
      {draft.restored && <RestoredNote />}
      {error && <ErrorNote error={error} small />}
    </div>
  );
}
