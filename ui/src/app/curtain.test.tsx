// @vitest-environment jsdom
/** Walks every page with the curtain drawn: what may be read holds nothing of the book, whatever fields the wire has. */
import { RouterProvider } from '@tanstack/react-router';
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LineKind, VisitLine, VisitState } from '../api';
import { GateContext } from '../features/vault';
import styles from '../shared/curtain.css?raw';
import { dayOf, drafts, shell, show } from '../testing';
import { likeAnswers, MARK } from '../testing/likeness';
import { router } from './routes';

vi.hoisted(() => {
  // jsdom knows no theme of the system.
  window.matchMedia = () => ({ matches: false, addEventListener: () => {} }) as unknown as MediaQueryList;
});

/** What the style leaves legible, and hides again within it. */
const LEGIBLE = /:is\(([^)]*)\) \{\s*-webkit-text-security: none/.exec(styles)?.[1] ?? '';
const VEILED = '[data-veiled]';

/** The texts a client looking on can read. */
function legible(): string[] {
  const texts: string[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const nearest = node.parentElement?.closest(`${LEGIBLE}, ${VEILED}`);
    if (nearest && !nearest.matches(VEILED)) texts.push(node.textContent ?? '');
  }
  for (const field of document.querySelectorAll('input, textarea'))
    if (field.closest(`${LEGIBLE}, ${VEILED}`)?.matches(LEGIBLE))
      texts.push((field as HTMLInputElement).value);
  return texts;
}

const KINDS: readonly LineKind[] = ['note', 'topic', 'product', 'promise', 'request', 'need'];

function answerWith(state: VisitState): void {
  const like = likeAnswers();
  const visit = like.visit as { lines: VisitLine[] };
  const [line] = visit.lines;
  if (!line) throw new Error('a visit has lines');
  const lines = KINDS.map((kind) => ({ ...line, id: kind, kind, text: `${MARK}${kind} 860万›` }));
  const of = { ...(like.visit as object), state, lines };
  shell.answer({
    ...like,
    ...drafts(),
    day: dayOf('2026-11-21'),
    visit: of as never,
    prepareVisit: { ...(like.prepareVisit as object), visit: of } as never,
  });
}

async function open(place: string): Promise<void> {
  window.scrollTo = () => {};
  router.history.push(place);
  const gate = { state: null, error: null, look: async () => {}, lock: async () => {} };
  show(
    <GateContext.Provider value={gate}>
      <RouterProvider router={router} />
    </GateContext.Provider>,
  );
  await act(() => router.load());
  await act(() => new Promise((drawn) => setTimeout(drawn, 150)));
  expect(router.state.location.pathname).toBe(place.split('?')[0]);
}

const toggle = () => fireEvent.keyDown(document.body, { key: 'h', ctrlKey: true, shiftKey: true });

/** With the curtain drawn, and lifted again. */
function behindTheCurtain<T>(look: () => T): T {
  act(() => void toggle());
  expect(document.documentElement.dataset.curtain).toBe('drawn');
  try {
    return look();
  } finally {
    act(() => void toggle());
  }
}

beforeEach(() => answerWith('done'));

describe('behind the curtain nothing of the book can be read', () => {
  it.each([
    ['/today', '‹text›'],
    ['/client/ClientId-1', '‹name›'],
    ['/client/new', '‹name›'],
    ['/visit', '‹name›'],
    ['/visit/new?client=ClientId-1', '‹name›'],
    ['/visit/VisitId-1', '‹clientMessage›'],
    ['/need', '没人在满足'],
    ['/ledger', '‹text›'],
    ['/settings/adviser', '‹firm›'],
    ['/settings/history', '最近的步骤'],
    ['/settings/backup', '附件的文件不在'],
    ['/settings/question', '‹zh›'],
  ])('on %s', async (place, shown) => {
    await open(place);
    expect(document.body.textContent).toContain(shown);
    const tabs = screen.queryAllByRole('tab').map((tab) => tab.textContent ?? '');
    for (const tab of tabs) {
      fireEvent.click(screen.getByRole('tab', { name: tab }));
      await act(() => new Promise((drawn) => setTimeout(drawn, 50)));
      expect(
        behindTheCurtain(legible).filter((text) => text.includes(MARK)),
        tab,
      ).toEqual([]);
    }
    const read = behindTheCurtain(legible);
    expect(read.filter((text) => text.includes(MARK))).toEqual([]);
    // And it is not dark: the words of the app stand.
    expect(read.filter((text) => text.trim() !== '').length).toBeGreaterThan(5);
  });

  it('on the preparation of a visit', async () => {
    answerWith('planned');
    await open('/visit/VisitId-1/prepare');
    expect(document.body.textContent).toContain(`${MARK}taboo`);
    expect(behindTheCurtain(legible).filter((text) => text.includes(MARK))).toEqual([]);
  });
});

it('leaves at the table what the client may see: their name, and what is printed for them, without its figures', async () => {
  answerWith('underWay');
  await open('/visit/VisitId-1/capture');
  screen.getByRole('button', { name: /遮住客户资料/ });
  const read = behindTheCurtain(() => legible().join('\n'));
  for (const kind of ['topic', 'product', 'promise', 'request']) expect(read).toContain(`${MARK}${kind}`);
  expect(read).toContain(`${MARK}name`);
  expect(read).not.toContain('860');
  // That a product does not suit is marked, but not said.
  expect(read).toContain('适当性：有 1 处');
  expect(read).not.toContain('没有风险测评');
  const told = new Set([...read.matchAll(/‹(\w+)/g)].map(([, field]) => field));
  expect([...told].sort()).toEqual([
    'advantage',
    'benefit',
    'evidence',
    'feature',
    'name',
    'place',
    'product',
    'promise',
    'request',
    'topic',
  ]);
});
