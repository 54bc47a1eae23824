/** The lines of a visit made: reworded, marked otherwise, removed or added; the page beside follows. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useRead, type VisitView } from '../../../api';
import { ListPane, Section, useShortcut } from '../../../shared';
import { byLine, useSummaryGate } from '../../gate';
import { LineRow } from '../line/LineRow';
import type { LineClient } from '../line/lineNeed';
import { MARKS } from '../line/marks';
import { useLineEditing } from '../line/useLineEditing';
import { LaterLine } from './LaterLine';
import styles from './LinesPane.module.css';

interface LinesPaneProps {
  visit: VisitView;
  today: string;
  /** The line something leads to. */
  wanted?: { line: string } | null;
}

export function LinesPane({ visit, today, wanted = null }: LinesPaneProps) {
  const { t } = useTranslation('visit');
  const client = useLineClient(visit.client.id);
  const editing = useLineEditing(visit.lines, () => undefined);
  const { cursor, focused } = editing;
  const gate = useSummaryGate(visit.id, 'client');
  const found = byLine(visit.lines, gate.data?.findings ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it leads there once each time it is asked
  useEffect(() => {
    if (wanted) cursor.focusRow(wanted.line);
  }, [wanted]);
  for (const { kind, key } of MARKS) {
    // biome-ignore lint/correctness/useHookAtTopLevel: one shortcut for each of a fixed list
    useShortcut(key, () => focused && editing.mark(focused, kind), {
      when: focused !== null,
      title: t('capture.markAs', { kind: t(`kind.${kind}`) }),
    });
  }
  return (
    <ListPane label={t('tidy.lines')} className={styles.pane}>
      <Section title={t('tidy.lines')} count={visit.lines.length || undefined}>
        <p className={styles.hint}>{t(visit.lines.length === 0 ? 'tidy.noLines' : 'tidy.linesHint')}</p>
        <div className={styles.lines} {...cursor.listProps}>
          {visit.lines.map((line) => (
            <LineRow
              key={line.id}
              {...editing.rowOf(line)}
              visit={visit.id}
              client={client}
              today={today}
              findings={found.get(line.id)}
              narrow
            />
          ))}
        </div>
        <LaterLine client={visit.client.id} visit={visit.id} />
      </Section>
    </ListPane>
  );
}

/** Whom a need may concern; while the profile is read, the client alone. */
function useLineClient(id: string): LineClient {
  const profile = useRead(['client', 'profile', id], () => commands.clientProfile(id), {
    alsoShows: ['contactPerson', 'household'],
  });
  return profile.data ?? { id, gender: 'unstated', contactPersons: [], household: null };
}
