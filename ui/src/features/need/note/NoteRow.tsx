/**
 * A note: its place on the map, its words, what is known of it, what is done about it. With the focus: Enter or e changes
 * it, m says it is met, b that it is being met, x that it is outdated, r opens it again, o shows how to help, Delete
 * removes it.
 */
import { EllipsisVertical } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellStanding, ClientProfile, NeedView } from '../../../api';
import { Chip, cx } from '../../../shared';
import { cellWord, STANDING_TONE, standingWord } from '../needWords';
import { NoteEditor } from './NoteEditor';
import { NoteFacts, NoteHistory, NoteSteps } from './NoteFacts';
import styles from './NoteRow.module.css';
import { NoteText } from './NoteText';
import { NoteTools } from './NoteTools';
import { ACT_OF_KEY, actsOf, type NoteAct } from './noteActs';
import { isLive } from './noteBlocks';

interface NoteRowProps {
  note: NeedView;
  profile: ClientProfile;
  today: string;
  standing: CellStanding;
  /** Nothing may be changed: the client is in the trash, or this is how it was on a former day. */
  isFrozen: boolean;
  isEditing: boolean;
  /** The row keys act on: the one stop for Tab, with its help in sight. */
  isCurrent: boolean;
  /** In the list by level and depth: whole words, and how it stands instead of where. */
  isWhole: boolean;
  onAct: (act: NoteAct, note: NeedView) => void;
  onTogether: (note: NeedView) => void;
  /** No longer being changed. */
  onClose: (note: NeedView) => void;
}

export const NoteRow = memo(function NoteRow(props: NoteRowProps) {
  const {
    note,
    profile,
    today,
    standing,
    isFrozen,
    isEditing,
    isCurrent,
    isWhole,
    onAct,
    onTogether,
    onClose,
  } = props;
  const { t } = useTranslation(['need', 'question']);
  const [isPastShown, setPastShown] = useState(false);
  // Its buttons are made when they may be needed: sixty rows of them would be felt.
  const [isPointedAt, setPointedAt] = useState(false);
  const wordOf = (one: NeedView, as: CellStanding) =>
    one.state === 'outdated' ? t('state.outdated') : standingWord(as, t);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a list that takes the focus, named by what it holds
    <div
      role="group"
      aria-label={`${cellWord(note, t)}：${note.text.slice(0, 80)}`}
      className={cx(styles.row, isWhole && styles.whole, isCurrent && styles.current)}
      data-row={note.id}
      tabIndex={isCurrent ? 0 : -1}
      onPointerEnter={() => setPointedAt(true)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        const act = ACT_OF_KEY[event.key];
        if (act === undefined) return;
        // Also when it makes no sense here: the page behind has some of these keys for other things.
        event.preventDefault();
        // Held down it acts once, not on the row that comes next as well.
        if (!event.repeat && !isFrozen && actsOf(note.state).includes(act)) onAct(act, note);
      }}
    >
      {isEditing ? (
        <NoteEditor note={note} profile={profile} onClose={() => onClose(note)} />
      ) : (
        <>
          <span className={styles.place}>
            <Chip tone={STANDING_TONE[standing]}>{isWhole ? wordOf(note, standing) : cellWord(note, t)}</Chip>
          </span>
          <div className={styles.what}>
            <NoteText text={note.text} isWhole={isWhole} quiet={!isLive(note)} />
            <NoteFacts
              note={note}
              gender={profile.gender}
              today={today}
              isPressing={standing === 'pressing'}
            />
            <NoteSteps steps={note.steps} today={today} />
            {(note.echoes.length > 0 || note.history.length > 1) && (
              <div className={styles.more}>
                {note.echoes.length > 0 && (
                  <button type="button" className={styles.lead} onClick={() => onTogether(note)}>
                    {t('note.echoes', { count: note.echoes.length })}
                  </button>
                )}
                {note.history.length > 1 && (
                  <button
                    type="button"
                    className={styles.lead}
                    aria-expanded={isPastShown}
                    onClick={() => setPastShown(!isPastShown)}
                  >
                    {t('note.past', { count: note.history.length })}
                  </button>
                )}
              </div>
            )}
            {isPastShown && <NoteHistory note={note} today={today} />}
          </div>
          {!isFrozen &&
            (isCurrent || isPointedAt ? (
              <NoteTools note={note} onAct={onAct} />
            ) : (
              <span className={styles.dots} aria-hidden="true">
                <EllipsisVertical />
              </span>
            ))}
        </>
      )}
    </div>
  );
});
