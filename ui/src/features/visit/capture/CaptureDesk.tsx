/** The desk of a visit under way: what to remember, what is said, what it comes to. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddVisitLine, commands, type Preparation, useWrite } from '../../../api';
import { ErrorNote, useShortcut } from '../../../shared';
import { MARKS, type Mark, marked } from '../line/marks';
import { useLineEditing } from '../line/useLineEditing';
import styles from './CaptureDesk.module.css';
import { CaptureHeader } from './CaptureHeader';
import { LineEntry, requestOf } from './LineEntry';
import { MarkBar } from './MarkBar';
import { RememberColumn } from './RememberColumn';
import { ShapedColumn } from './ShapedColumn';
import { TakenLines } from './TakenLines';
import { useLineDraft } from './useLineDraft';
import { useLineTaking } from './useLineTaking';

export function CaptureDesk({ preparation, today }: { preparation: Preparation; today: string }) {
  const { t } = useTranslation('visit');
  const navigate = useNavigate();
  const { visit } = preparation;
  const entry = useRef<HTMLTextAreaElement>(null);
  const draft = useLineDraft(visit.id);
  const taking = useLineTaking(visit.lines, (returned) => giveBack(returned));
  const editing = useLineEditing(visit.lines, () => entry.current?.focus());
  const finish = useWrite(commands.finishVisit, { inPlace: true });
  const [isEnding, setEnding] = useState(false);
  const error = taking.error ?? finish.error;
  const paper = useRef<HTMLDivElement>(null);
  // The line being written stays in sight, however many stand above it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what moves it
  useEffect(() => {
    if (paper.current) paper.current.scrollTop = paper.current.scrollHeight;
  }, [visit.lines.length, taking.pending.length]);

  /** Lines that could not be saved stand in the entry again, before what was typed since. */
  function giveBack(lines: AddVisitLine[]): void {
    const now = entry.current?.value ?? '';
    draft.setText([...lines.map((line) => line.text), now].filter(Boolean).join('\n'));
    const only = lines.length === 1 ? lines[0] : undefined;
    if (!only) return;
    draft.setKind(only.kind);
    draft.setDueOn(only.dueOn);
  }

  function mark(as: Mark): void {
    if (editing.focused !== null) editing.mark(editing.focused, as);
    else {
      draft.setKind(marked(draft.kind, as));
      entry.current?.focus();
    }
  }

  function takeDown(...line: Parameters<typeof taking.take>): void {
    taking.take(...line);
    // The four parts of a product go away with the line that had them, and with them the focus.
    entry.current?.focus();
  }

  async function end(): Promise<void> {
    if (isEnding) return;
    setEnding(true);
    const last = requestOf(visit.id, draft);
    if (last !== null) {
      taking.take(last);
      draft.clear();
    }
    const ended = (await taking.settled()) && (await finish.run(visit.id)).ok;
    setEnding(false);
    if (ended) void navigate({ to: '/visit/$id', params: { id: visit.id } });
  }

  for (const { kind, key } of MARKS) {
    // The list of marks never changes, so neither does the order of these hooks.
    // biome-ignore lint/correctness/useHookAtTopLevel: one shortcut for each of a fixed list
    useShortcut(key, () => mark(kind), { title: t('capture.markAs', { kind: t(`kind.${kind}`) }) });
  }
  useShortcut('mod+enter', () => void end(), { title: t('capture.finish') });

  return (
    <div className={styles.desk}>
      <CaptureHeader
        visit={visit}
        isKept={draft.isKept && taking.pending.length === 0}
        isLost={draft.isLost}
        isEnding={isEnding}
        onFinish={() => void end()}
        onLeave={() => void navigate({ to: '/visit' })}
      />
      <div className={styles.columns}>
        <aside className={styles.remember} aria-label={t('capture.remember')}>
          <RememberColumn preparation={preparation} today={today} />
        </aside>
        <section aria-label={t('capture.lines')} className={styles.pad}>
          <div ref={paper} className={styles.paper}>
            <TakenLines visit={visit} today={today} editing={editing} pending={taking.pending} />
            {error && (
              <div className={styles.error}>
                <ErrorNote error={error} />
              </div>
            )}
            <LineEntry
              visit={visit.id}
              today={today}
              draft={draft}
              onTake={takeDown}
              onUp={editing.focusLast}
              onEnd={() => void end()}
              inputRef={entry}
            />
          </div>
          <MarkBar kind={editing.focused?.kind ?? draft.kind} onMark={mark} />
        </section>
        <aside className={styles.shaped} aria-label={t('capture.shaped')}>
          <ShapedColumn lines={visit.lines} today={today} />
        </aside>
      </div>
    </div>
  );
}
