/** The desk of a visit under way: what to remember, what is said, what it comes to. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import {
  type AddVisitLine,
  type Bilingual,
  commands,
  type NextQuestion,
  type Preparation,
  useWrite,
} from '../../../api';
import { useShortcut } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { padOf, useNeedSuggestion } from '../../need';
import { FABE_PARTS } from '../line/FabeFields';
import { choiceOf } from '../line/lineNeed';
import { lastPlain, MARKS, type Mark, marked } from '../line/marks';
import { useLineEditing } from '../line/useLineEditing';
import styles from './CaptureDesk.module.css';
import { CaptureHeader } from './CaptureHeader';
import { heardWords } from './heard';
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
  const { visit, client } = preparation;
  const entry = useRef<HTMLTextAreaElement>(null);
  const keypad = useRef<HTMLDivElement>(null);
  const draft = useLineDraft(client.id, visit.id);
  const taking = useLineTaking(visit.lines, (returned) => giveBack(returned));
  const editing = useLineEditing(visit.lines, () => entry.current?.focus());
  const finish = useWrite(commands.finishVisit, { inPlace: true });
  const [isEnding, setEnding] = useState(false);
  // A mark asked for the last line while it was still on its way: it is marked as soon as it is there.
  const [owedMark, setOwedMark] = useState<Mark | null>(null);
  const taken = [...visit.lines, ...taking.pending.map((line) => line.request)];
  // With the focus in a line the mark is about that line, whatever the words in the entry seem to be.
  const isElsewhere = editing.edited !== null || editing.focused !== null;
  const heard = isElsewhere ? null : heardWords(draft, taken);
  const suggestion = useNeedSuggestion(client.id, heard?.text ?? '', { ofTheseWords: true });
  const pad = draft.kind === 'need' ? padOf(draft.need, suggestion) : null;
  const error = taking.error ?? finish.error;
  // A question of a SPIN step is none of the visit yet: its words are remembered for a line that comes back.
  const answeredBefore = useRef(new Map<string, Bilingual>());
  const { answered } = draft;
  useEffect(() => {
    if (answered !== null) answeredBefore.current.set(answered.key, answered.text);
  }, [answered]);
  const paper = useRef<HTMLDivElement>(null);
  // The line being written stays in sight with its pad, however many stand above it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line moves it, and a pad that opens or grows
  useEffect(() => {
    if (paper.current) paper.current.scrollTop = paper.current.scrollHeight;
  }, [visit.lines.length, taking.pending.length, draft.kind, draft.answered === null, suggestion?.theme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it waits for the lines only
  useEffect(() => {
    if (owedMark === null || taking.pending.length > 0) return;
    setOwedMark(null);
    markLast(owedMark);
  }, [owedMark, taking.pending.length]);

  /** Lines that could not be saved stand in the entry again, before what was typed since. */
  function giveBack(lines: AddVisitLine[]): void {
    setOwedMark(null);
    const now = entry.current?.value ?? '';
    draft.setText([...lines.map((line) => line.text), now].filter(Boolean).join('\n'));
    const only = lines.length === 1 ? lines[0] : undefined;
    if (!only) return;
    draft.setKind(only.kind);
    draft.setDueOn(only.dueOn);
    const { fabe, terms } = only;
    if (fabe) for (const part of FABE_PARTS) draft.setPart(part, fabe[part]);
    if (terms) draft.setTerms(terms);
    if (only.need === null) return;
    const { question } = only.need;
    draft.setNeed(choiceOf(only.need));
    const asked = preparation.questions.find((one) => one.key === question)?.text;
    const text = asked ?? answeredBefore.current.get(question) ?? { zh: '', en: '' };
    draft.setAnswered(question === '' ? null : { key: question, text });
  }

  function mark(as: Mark): void {
    if (editing.focused !== null) {
      editing.mark(editing.focused, as);
      return;
    }
    const isEmpty = draft.text.trim() === '';
    if (as === 'need' && isEmpty && draft.kind === 'note' && lastPlain(taken) !== null) {
      if (taking.pending.length > 0) setOwedMark(as);
      else markLast(as);
      return;
    }
    const kind = marked(draft.kind, as);
    // The pad is there before it is given the focus.
    flushSync(() => draft.setKind(kind));
    if (kind === 'need' && !isEmpty) keypad.current?.focus();
    else entry.current?.focus();
  }

  /** Marks the line taken last, as long as it is plain; the focus comes back to the entry afterwards. */
  function markLast(as: Mark): void {
    const last = lastPlain(visit.lines);
    if (last) editing.markFromEntry(last, as);
  }

  /** The next line is the answer to a question: a need in its cell, until the adviser says otherwise. */
  function answer({ key, text, level, depth }: NextQuestion): void {
    draft.setKind('need');
    draft.setNeed({ level, depth });
    draft.setAnswered({ key, text });
    entry.current?.focus();
  }

  function takeDown(line: AddVisitLine): void {
    taking.take(line);
    // The four parts of a product go away with the line that had them, and with them the focus.
    entry.current?.focus();
  }

  async function end(): Promise<void> {
    if (isEnding) return;
    setEnding(true);
    const last = requestOf(visit.id, draft, pad);
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
          <RememberColumn
            preparation={preparation}
            today={today}
            onAnswer={answer}
            onLeave={() => entry.current?.focus()}
          />
        </aside>
        <section aria-label={t('capture.lines')} className={styles.pad}>
          <div ref={paper} className={styles.paper}>
            <TakenLines
              visit={visit}
              client={client}
              today={today}
              editing={editing}
              pending={taking.pending}
            />
            {error && (
              <div className={styles.error}>
                <ErrorNote error={error} />
              </div>
            )}
            <LineEntry
              visit={visit.id}
              client={client}
              today={today}
              draft={draft}
              pad={pad}
              onTake={takeDown}
              onUp={editing.focusLast}
              onEnd={() => void end()}
              inputRef={entry}
              padRef={keypad}
            />
          </div>
          <MarkBar kind={editing.edited?.kind ?? editing.focused?.kind ?? draft.kind} onMark={mark} />
        </section>
        <aside className={styles.shaped} aria-label={t('capture.shaped')}>
          <ShapedColumn
            visit={visit.id}
            lines={visit.lines}
            cells={preparation.cells}
            today={today}
            seems={suggestion && heard && draft.kind === 'note' ? { suggestion, of: heard.of } : null}
            onAccept={() => mark('need')}
          />
        </aside>
      </div>
    </div>
  );
}
