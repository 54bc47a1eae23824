/**
 * What the visit has come to so far: promises and requests with their days, needs, products shown, topics; and always in
 * sight the need map, and what the last words seem to be. What is thought of the client's needs is not for the client to
 * see: under the privacy curtain it is away.
 */
import { useTranslation } from 'react-i18next';
import type { Finding, LineKind, NeedCell, NeedSuggestion, VisitLine } from '../../../api';
import { dayText, Empty, LEGIBLE, Section, Spoken, useCurtain, weekday } from '../../../shared';
import { byLine, useSummaryGate } from '../../gate';
import { cellKey, NeedMapPicture } from '../../need';
import { NeedChip } from '../line/CellChip';
import { hasDueDay } from '../line/marks';
import styles from './Columns.module.css';
import type { Heard } from './heard';
import { SeemsCard } from './SeemsCard';

interface ShapedColumnProps {
  visit: string;
  lines: readonly VisitLine[];
  cells: readonly NeedCell[];
  today: string;
  /** What the words just written or taken down seem to be. */
  seems: { suggestion: NeedSuggestion; of: Heard['of'] } | null;
  onAccept: () => void;
}

export function ShapedColumn({ visit, lines, cells, today, seems, onAccept }: ShapedColumnProps) {
  const { t, i18n } = useTranslation('visit');
  const drawn = useCurtain();
  const found = byLine(lines, useSummaryGate(visit, 'client').data?.findings ?? []);
  const dated = lines.filter((line) => hasDueDay(line.kind));
  const of = (kind: LineKind) => lines.filter((line) => line.kind === kind);
  // The newest first: it is the one being talked about.
  const needs = of('need').reverse();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a part of the column that scrolls, not a set of fields */}
      <div
        role="group"
        aria-label={t('capture.shaped')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys that scroll it
        tabIndex={0}
        className={styles.grown}
      >
        <Section title={t('capture.shaped')} count={dated.length > 0 ? dated.length : undefined}>
          {dated.length === 0 && <Empty small>{t('capture.shapedNothing')}</Empty>}
          <ul className={styles.cards}>
            {dated.map((line) => (
              <li key={line.id} className={styles.card} data-kind={line.kind}>
                <Told line={line} found={found} />
                <small className={styles.when} {...LEGIBLE}>
                  {t(`kind.${line.kind}`)} ·{' '}
                  {line.dueOn === null
                    ? t('capture.undated')
                    : `${weekday(line.dueOn, i18n.language)} ${dayText(line.dueOn, i18n.language, today)}`}
                </small>
              </li>
            ))}
          </ul>
        </Section>
        {!drawn && needs.length > 0 && (
          <Section title={t('capture.needs')} count={t('capture.needCount', { count: needs.length })}>
            <ul className={styles.cards}>
              {needs.map((line) => (
                <li key={line.id} className={styles.card}>
                  {line.need && <NeedChip need={line.need} />} {line.text}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Plain title={t('capture.shown')} lines={of('product')} found={found} />
        <Plain title={t('capture.talked')} lines={of('topic')} found={found} />
      </div>
      <div className={styles.inSight}>
        {!drawn && seems && <SeemsCard {...seems} onAccept={onAccept} />}
        <Section title={t('capture.needMap')}>
          {drawn ? (
            <Empty small>{t('capture.needsHidden')}</Empty>
          ) : (
            <NeedMapPicture
              label={t('capture.needMap')}
              cells={cells}
              on={today}
              small
              marked={new Set(needs.flatMap((line) => (line.need ? [cellKey(line.need)] : [])))}
            />
          )}
        </Section>
      </div>
    </>
  );
}

type Found = ReadonlyMap<string, readonly Finding[]>;

/** What the client may see of a line. */
function Told({ line, found }: { line: VisitLine; found: Found }) {
  return <Spoken text={line.text} hide={(found.get(line.id) ?? []).map((finding) => finding.words)} />;
}

function Plain({ title, lines, found }: { title: string; lines: readonly VisitLine[]; found: Found }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title} count={lines.length}>
      <ul className={styles.cards}>
        {lines.map((line) => (
          <li key={line.id} className={styles.card}>
            <Told line={line} found={found} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
