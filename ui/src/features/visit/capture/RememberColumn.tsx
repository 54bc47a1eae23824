/** What to have in mind at the table, of this client only: what was said, what was promised, what to ask. */
import { useTranslation } from 'react-i18next';
import { type NextQuestion, type Preparation, useDraft } from '../../../api';
import { Chip, dayText, localDay, nearDay, Section } from '../../../shared';
import { StandingChip } from '../../mourning';
import { taboos } from '../prepare/facts';
import { jotLines, jotsKey } from '../prepare/jots';
import { tellingLines } from '../prepare/tellingLines';
import styles from './Columns.module.css';
import { KnownNeeds } from './KnownNeeds';
import { QuestionsToAsk } from './QuestionsToAsk';

/** More than this nobody reads while somebody talks. */
const REMEMBERED_LINES = 5;
const DAYS_AHEAD = 3;

interface RememberColumnProps {
  preparation: Preparation;
  today: string;
  onAnswer: (question: NextQuestion) => void;
  /** Back to where lines are written. */
  onLeave: () => void;
}

export function RememberColumn({ preparation, today, onAnswer, onLeave }: RememberColumnProps) {
  const { t, i18n } = useTranslation('visit');
  const { client, lastVisits, open, ahead, visit, questions } = preparation;
  const jots = jotLines(useDraft(jotsKey(visit.client.id, visit.id)).text);
  // What is promised in this very visit takes shape on the other side.
  const before = open.filter((entry) => entry.visit !== visit.id);
  const knownNeeds = preparation.needs.filter((need) => need.visit !== visit.id);
  const last = lastVisits[0];
  const avoid = taboos(client.taboo);
  // What was a need stands among the needs, the deep ones folded.
  const spoken = last ? last.lines.filter((line) => line.kind !== 'need') : [];
  const said = tellingLines(spoken, REMEMBERED_LINES).filter((line) => line.ledgerState !== 'open');
  const days = ahead.slice(0, DAYS_AHEAD);
  const talk = client.topics.trim();
  return (
    <>
      <Section title={t('capture.remember')}>
        <StandingChip standing={client.standing} deceasedOn={client.deceasedOn} />
        <ul className={styles.list}>
          {avoid.map((text) => (
            <li key={text} className={styles.taboo}>
              {t('capture.taboo', { text })}
            </li>
          ))}
          {last &&
            said.map((line) => (
              <li key={line.id}>
                {line.text}
                {last.startedAt && (
                  <small className={styles.when}>
                    {dayText(localDay(last.startedAt), i18n.language, today)}
                  </small>
                )}
              </li>
            ))}
          {days.map((occasion) => (
            <li key={occasion.id}>
              {[occasion.personName, occasion.title || t(`prepare.occasions.${occasion.kind}`)]
                .filter(Boolean)
                .join(' ')}
              <small className={styles.when}>{nearDay(occasion.next.on, today, i18n.language)}</small>
            </li>
          ))}
          {avoid.length + said.length + days.length + knownNeeds.length === 0 && (
            <li className={styles.none}>{t('capture.rememberNothing')}</li>
          )}
        </ul>
        <KnownNeeds needs={knownNeeds} />
      </Section>
      {before.length > 0 && (
        <Section title={t('capture.promised')}>
          <ul className={styles.list}>
            {before.map((entry) => (
              <li key={entry.id}>
                {entry.text}{' '}
                {entry.dueOn !== null && (
                  <Chip tone={entry.overdue ? 'cinnabar' : 'indigo'}>
                    {nearDay(entry.dueOn, today, i18n.language)}
                  </Chip>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <QuestionsToAsk
        visit={visit.id}
        client={client.id}
        questions={questions}
        onAnswer={onAnswer}
        onLeave={onLeave}
      />
      <Section title={t('capture.ask')}>
        <ul className={styles.list}>
          {jots.map((jot) => (
            <li key={jot}>{jot}</li>
          ))}
          {talk !== '' && <li>{talk}</li>}
          {jots.length === 0 && talk === '' && <li className={styles.none}>{t('capture.askNothing')}</li>}
        </ul>
      </Section>
    </>
  );
}
