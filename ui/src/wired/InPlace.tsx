/**
 * Read in place, edited in place. A read view that becomes a field on click, Enter or `e`; Enter or leaving it saves,
 * Escape gives up what was typed. In areas Enter makes a new line and Ctrl+Enter saves.
 *
 * `onSave` is called with the new value only when it changed, and answers `{ ok }` (what `useWrite().run` answers fits):
 * when it failed, the field stays open with what was typed, and the error stands under it. With `draftKey` what is typed
 * is kept as a draft within a second and comes back after a crash, a lock or a closed window.
 *
 * `empty` is the word for "not known"; it invites to type. `show` renders the value when plain text is not enough.
 */
import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../api/bindings.gen';
import { useDraft } from '../api/useDraft';
import { cx } from '../shared/cx';
import { DateField } from '../shared/DateField';
import { type Option, Select } from '../shared/Select';
import { TextArea } from '../shared/TextArea';
import { TextField } from '../shared/TextField';
import { ErrorNote } from './ErrorNote';
import styles from './InPlace.module.css';
import { MoneyField } from './MoneyField';

export type Saved = { ok: true } | { ok: false; error: AppError };

interface InPlaceProps<T> {
  label: string;
  value: T;
  onSave: (value: T) => Promise<Saved>;
  empty: string;
  show?: (value: T) => ReactNode;
  isReadOnly?: boolean;
  className?: string;
}

/** Whether it is being edited, what was typed, and how that is saved or given up. */
function useEditing<T>(value: T, onSave: (value: T) => Promise<Saved>) {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const saving = useRef(false);
  const view = useRef<HTMLButtonElement>(null);
  const close = (focus: boolean) => {
    setOpen(false);
    setError(null);
    if (focus) requestAnimationFrame(() => view.current?.focus());
  };
  const save = async (typed: T, focus: boolean): Promise<boolean> => {
    if (saving.current) return false;
    if (Object.is(typed, value)) {
      close(focus);
      return true;
    }
    saving.current = true;
    const saved = await onSave(typed);
    saving.current = false;
    if (saved.ok) close(focus);
    else setError(saved.error);
    return saved.ok;
  };
  return { open, error, view, start: () => setOpen(true), close, save };
}

interface ReadViewProps {
  label: string;
  isEmpty: boolean;
  empty: string;
  view: React.RefObject<HTMLButtonElement | null>;
  onEdit: () => void;
  isReadOnly?: boolean;
  isArea?: boolean;
  className?: string;
  children: ReactNode;
}

function ReadView({
  label,
  isEmpty,
  empty,
  view,
  onEdit,
  isReadOnly,
  isArea,
  className,
  children,
}: ReadViewProps) {
  const look = cx(styles.view, isEmpty && styles.empty, isArea && styles.areaView, className);
  if (isReadOnly) return <span className={look}>{isEmpty ? '—' : children}</span>;
  // The name holds label and value, so that it is found by either and read as both; a drawn value tells its own.
  const value = isEmpty ? empty : children;
  const said = typeof value === 'string' ? `${label} ${value}` : undefined;
  return (
    <Button
      ref={view}
      className={look}
      aria-label={said}
      onPress={onEdit}
      onKeyDown={(event) => {
        if (event.key === 'e' && !event.ctrlKey && !event.metaKey) onEdit();
        else event.continuePropagation();
      }}
    >
      {said === undefined && <span className={styles.name}>{label} </span>}
      {value}
    </Button>
  );
}

function RestoredNote() {
  const { t } = useTranslation('shared');
  return <span className={styles.restored}>{t('restored')}</span>;
}

interface InPlaceTextProps extends InPlaceProps<string> {
  draftKey?: string;
  maxLength?: number;
}

export function InPlaceText({
  label,
  value,
  onSave,
  empty,
  show,
  draftKey,
  maxLength,
  isReadOnly,
  className,
}: InPlaceTextProps) {
  const editing = useEditing(value, onSave);
  const draft = useDraft(draftKey ?? null, value);
  const open = editing.open || draft.restored;
  const finish = async (focus: boolean) => {
    if (await editing.save(draft.text.trim(), focus)) draft.discard();
  };
  if (!open) {
    return (
      <ReadView
        label={label}
        isEmpty={value === ''}
        empty={empty}
        view={editing.view}
        onEdit={editing.start}
        isReadOnly={isReadOnly}
        className={className}
      >
        {show ? show(value) : value}
      </ReadView>
    );
  }
  return (
    <div className={cx(styles.edit, className)}>
      <TextField
        label={label}
        hideLabel
        autoFocus={editing.open}
        value={draft.text}
        onChange={draft.setText}
        maxLength={maxLength}
        inputClassName={styles.input}
        onEnter={() => finish(true)}
        onBlur={() => finish(false)}
        onEscape={() => {
          draft.discard();
          editing.close(true);
        }}
      />
      {draft.restored && <RestoredNote />}
      {editing.error && <ErrorNote error={editing.error} small />}
    </div>
  );
}

interface InPlaceAreaProps extends InPlaceTextProps {
  minRows?: number;
}

export function InPlaceArea({
  label,
  value,
  onSave,
  empty,
  show,
  draftKey,
  maxLength,
  minRows = 3,
  isReadOnly,
  className,
}: InPlaceAreaProps) {
  const editing = useEditing(value, onSave);
  const draft = useDraft(draftKey ?? null, value);
  const open = editing.open || draft.restored;
  const finish = async (focus: boolean) => {
    if (await editing.save(draft.text.trimEnd(), focus)) draft.discard();
  };
  if (!open) {
    return (
      <ReadView
        label={label}
        isEmpty={value === ''}
        empty={empty}
        view={editing.view}
        onEdit={editing.start}
        isReadOnly={isReadOnly}
        isArea
        className={className}
      >
        {show ? show(value) : value}
      </ReadView>
    );
  }
  return (
    <div className={cx(styles.edit, className)}>
      <TextArea
        label={label}
        hideLabel
        autoFocus={editing.open}
        minRows={minRows}
        value={draft.text}
        onChange={draft.setText}
        maxLength={maxLength}
        onSubmit={() => finish(true)}
        onBlur={() => finish(false)}
        onEscape={() => {
          draft.discard();
          editing.close(true);
        }}
      />
      {draft.restored && <RestoredNote />}
      {editing.error && <ErrorNote error={editing.error} small />}
    </div>
  );
}

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

export function InPlaceDate({
  label,
  value,
  onSave,
  empty,
  show,
  isReadOnly,
  className,
}: InPlaceProps<string | null>) {
  const editing = useEditing(value, onSave);
  const [typed, setTyped] = useState(value);
  const start = () => {
    setTyped(value);
    editing.start();
  };
  if (!editing.open) {
    return (
      <ReadView
        label={label}
        isEmpty={value === null}
        empty={empty}
        view={editing.view}
        onEdit={start}
        isReadOnly={isReadOnly}
        className={className}
      >
        {show ? show(value) : value}
      </ReadView>
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
          void editing.save(typed, true);
      }}
    >
      <DateField
        label={label}
        hideLabel
        autoFocus
        value={typed}
        onChange={setTyped}
        onBlur={() => void editing.save(typed, false)}
      />
      {editing.error && <ErrorNote error={editing.error} small />}
    </div>
  );
}

export function InPlaceMoney({
  label,
  value,
  onSave,
  empty,
  show,
  isReadOnly,
  className,
}: InPlaceProps<number | null>) {
  const editing = useEditing(value, onSave);
  const [typed, setTyped] = useState(value);
  const [readable, setReadable] = useState(true);
  const start = () => {
    setTyped(value);
    setReadable(true);
    editing.start();
  };
  if (!editing.open) {
    return (
      <ReadView
        label={label}
        isEmpty={value === null}
        empty={empty}
        view={editing.view}
        onEdit={start}
        isReadOnly={isReadOnly}
        className={className}
      >
        {show ? show(value) : value}
      </ReadView>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only asks whether the focus left what is inside
    <div
      className={cx(styles.edit, className)}
      onBlur={(event) => {
        if (readable && !event.currentTarget.contains(event.relatedTarget)) void editing.save(typed, false);
      }}
    >
      <MoneyField
        label={label}
        hideLabel
        autoFocus
        value={typed}
        onChange={setTyped}
        onValidity={setReadable}
        onEnter={() => void editing.save(typed, true)}
        onEscape={() => editing.close(true)}
      />
      {editing.error && <ErrorNote error={editing.error} small />}
    </div>
  );
}
