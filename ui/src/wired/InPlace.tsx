/**
 * Text read in place, edited in place. A read view that becomes a field on click, Enter or `e`; Enter or leaving it saves,
 * Escape closes it and puts what was typed aside, where it can be gone on with or discarded. In areas Enter makes a new
 * line and Ctrl+Enter saves.
 *
 * `onSave` is called with the new value only when it changed, and answers `{ ok }` (what `useWrite().run` answers fits):
 * when it failed, the field stays open with what was typed, and the error stands under it until that is changed. What is
 * typed is a draft under `draftKey` and comes back after a crash, a lock or a closed window.
 *
 * `empty` is the word for "not known"; it invites to type. `show` renders the value when plain text is not enough.
 */
import type { DraftKey } from '../api/drafts';
import { useDraft } from '../api/useDraft';
import { cx } from '../shared/cx';
import { TextArea } from '../shared/TextArea';
import { TextField } from '../shared/TextField';
import { useUntilMended } from './DraftForm';
import { ErrorNote } from './ErrorNote';
import styles from './InPlace.module.css';
import { Aside, type InPlaceProps, ReadView, RestoredNote, useEditing } from './inPlaceEditing';

interface InPlaceTextProps extends InPlaceProps<string> {
  draftKey: DraftKey;
  maxLength?: number;
}

export function InPlaceText(props: InPlaceTextProps) {
  return <InPlaceWords {...props} />;
}

interface InPlaceAreaProps extends InPlaceTextProps {
  minRows?: number;
}

export function InPlaceArea({ minRows = 3, ...rest }: InPlaceAreaProps) {
  return <InPlaceWords {...rest} rows={minRows} />;
}

/** `rows` makes it an area. */
function InPlaceWords({
  label,
  value,
  onSave,
  empty,
  show,
  draftKey,
  maxLength,
  isReadOnly,
  className,
  rows,
}: InPlaceTextProps & { rows?: number }) {
  const editing = useEditing(value, onSave);
  const draft = useDraft(draftKey, value);
  const error = useUntilMended(editing.error, draft.text);
  const isArea = rows !== undefined;
  const open = editing.open || (draft.restored && !editing.isAside && !isReadOnly);
  const finish = async (focus: boolean) => {
    const typed = isArea ? draft.text.trimEnd() : draft.text.trim();
    if (await editing.save(typed, focus)) draft.discard();
  };
  if (!open) {
    return (
      <>
        <ReadView
          label={label}
          isEmpty={value === ''}
          empty={empty}
          view={editing.view}
          onEdit={editing.start}
          isReadOnly={isReadOnly}
          isArea={isArea}
          className={className}
        >
          {show ? show(value) : value}
        </ReadView>
        {draft.isTouched && !isReadOnly && (
          <Aside label={label} text={draft.text} onEdit={editing.start} onDiscard={draft.giveUp} />
        )}
      </>
    );
  }
  const field = {
    label,
    hideLabel: true,
    autoFocus: editing.open,
    value: draft.text,
    onChange: draft.setText,
    maxLength,
    onEscape: () => editing.close(true),
    // Closed by Escape, the field goes away with the focus in it: that is no leaving that saves.
    onBlur: () => editing.isOpenNow() && void finish(false),
  };
  return (
    <div className={cx(styles.edit, className)}>
      {isArea ? (
        <TextArea {...field} minRows={rows} onSubmit={() => void finish(true)} />
      ) : (
        <TextField {...field} inputClassName={styles.input} onEnter={() => void finish(true)} />
      )}
      {draft.restored && <RestoredNote />}
      {error && <ErrorNote error={error} small />}
    </div>
  );
}
