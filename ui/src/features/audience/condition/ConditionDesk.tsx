/** Around everything that shows or changes one condition: its words, and what the core says of it by now. */
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Condition, type ConditionPart, useToday } from '../../../api';
import { ConditionContext, type ConditionDesk as Desk } from './ConditionContext';
import { SPACES, type Words } from './sentence';
import { askedTree, type Group, type Leaf, spread, treeOf } from './tree';
import { useAudience } from './useAudience';

interface ConditionDeskProps {
  query: string;
  condition: Condition;
  openSegment: string | null;
  children: ReactNode;
}

export function ConditionDesk({ query, condition, openSegment, children }: ConditionDeskProps) {
  const { t, i18n } = useTranslation(SPACES);
  const today = useToday();
  const { view, asked, isFormer } = useAudience(query, condition);
  const learnt = useRef(new Map<string, string>());
  const names = useMemo(() => new Map(view?.named.map(({ id, name }) => [id, name])), [view]);
  const nameOf = useCallback(
    (id: string) => names.get(id) ?? learnt.current.get(id) ?? (names.has(id) ? null : undefined),
    [names],
  );
  const language = i18n.language;
  const words = useMemo<Words>(() => ({ t, language, today, nameOf }), [t, language, today, nameOf]);
  const said = useMemo(() => saidOf(asked, view?.parts ?? []), [asked, view]);
  const desk = useMemo<Desk>(
    () => ({
      words,
      view,
      isFormer,
      openSegment,
      troubleOf: (leaf) => said.get(keyOf(leaf))?.clause.trouble ?? null,
      countOf: (leaf) => said.get(keyOf(leaf))?.whole.clients,
      learn: (id, name) => learnt.current.set(id, name),
    }),
    [words, view, isFormer, openSegment, said],
  );
  return <ConditionContext value={desk}>{children}</ConditionContext>;
}

type Said = Map<string, { whole: ConditionPart; clause: ConditionPart }>;

/** What is said of each clause, told by what it asks: an answer to a former condition still holds for what stayed. */
function saidOf(asked: Condition, parts: readonly ConditionPart[]): Said {
  const said: Said = new Map();
  const root: Group = askedTree(treeOf(asked));
  for (const [part, about] of spread(root, parts)) if (part.kind === 'leaf') said.set(keyOf(part), about);
  return said;
}

function keyOf(leaf: Leaf): string {
  return JSON.stringify(leaf);
}
