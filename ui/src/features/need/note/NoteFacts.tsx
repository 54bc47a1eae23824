/** Beneath the words of a note: what it rests on, where it comes from, whom it concerns, how it stands, what is done. */
import { Link } from '@tanstack/react-router';
import { CalendarClock, Handshake } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gender, NeedStep, NeedView } from '../../../api';
import { cx, dayText } from '../../../shared';
import { ClientLink } from '../../client';
import { evidenceWord } from '../needWords';
import styles from './NoteFacts.module.css';
import { aboutText, sourceText, stateText, stepText } from './noteTexts';

interface NoteFactsProps {
  note: NeedView;
  gender: Gender;
  today: string;
  isPressing: boolean;
}

export function NoteFacts({ note, gender, today, isPressing }: NoteFactsProps) {
  const { t, i18n } = useTranslation(['need', 'question']);
  const { t: tClient } = useTranslation('occasion');
  const source = sourceText(note, t, i18n.language, today);
  const facts: [string, ReactNode][] = [
    ['evidence', evidenceWord(note.evidence, gender, t)],
    [
      'source',
      note.visit === null ? (
        source
      ) : (
        <Link key="source" to="/visit/$id" params={{ id: note.visit }} className={styles.link}>
          {source}
        </Link>
      ),
    ],
    ['about', aboutText(note, t)],
    ['occasion', note.occasion && (note.occasion.title || tClient(`${note.occasion.kind}`))],
    ['confidence', t('note.confidence', { word: t(`confidence.${note.confidence}`) })],
    [
      'state',
      <span
        key="state"
        className={cx(isPressing && styles.pressing, note.state === 'beingMet' && styles.inHand)}
      >
        {stateText(note, t, i18n.language, today)}
      </span>,
    ],
  ];
  const told = facts.filter(([, fact]) => fact !== null && fact !== '');
  return (
    <p className={styles.facts}>
      {told.map(([name, fact], at) => (
        <Fragment key={name}>
          <span className={styles.fact}>
            {fact}
            {at < told.length - 1 && ' ·'}
          </span>{' '}
        </Fragment>
      ))}
    </p>
  );
}

export function NoteSteps({ steps, today }: { steps: readonly NeedStep[]; today: string }) {
  const { t, i18n } = useTranslation(['need', 'question']);
  const { t: tClient } = useTranslation('client');
  if (steps.length === 0) return null;
  return (
    <ul className={styles.steps} aria-label={t('step.label')}>
      {steps.map((step) => {
        const words = step.entry?.text ?? step.touch?.text ?? '';
        const isOver = step.entry ? step.entry.state !== 'open' : step.touch?.state !== 'planned';
        return (
          <li key={step.id} className={cx(styles.step, isOver && styles.over)}>
            {step.entry ? <Handshake aria-hidden="true" /> : <CalendarClock aria-hidden="true" />}
            <div>
              <span className={styles.words}>{words}</span>
              <span className={styles.when}>{stepText(step, t, tClient, i18n.language, today)}</span>
              {step.with && (
                <span className={styles.with}>
                  {t('step.with')}
                  <ClientLink client={step.with} />
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** How a note came to stand as it does. */
export function NoteHistory({ note, today }: { note: NeedView; today: string }) {
  const { t, i18n } = useTranslation(['need', 'question']);
  return (
    <ol className={styles.history} aria-label={t('note.history')}>
      {note.history.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the past keeps its order
        <li key={at}>
          <time>{dayText(change.since, i18n.language, today)}</time>
          <span>
            {[at === 0 ? t('note.began') : t(`state.${change.state}`), change.reason]
              .filter(Boolean)
              .join('：')}
          </span>
        </li>
      ))}
    </ol>
  );
}
