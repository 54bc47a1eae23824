// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import {
  DEPTHS,
  type Finding,
  LEVELS,
  type NeedCell,
  type SummaryCopy,
  type VisitSummary,
} from '../../../api';
import { show } from '../../../testing';
import { SummarySheet } from './SummarySheet';

const map = LEVELS.flatMap((level) =>
  DEPTHS.map((depth): NeedCell => {
    const isNoted = level === 'safety' && depth === 'deep';
    return {
      level,
      depth,
      notes: isNoted ? 2 : 0,
      open: isNoted ? 2 : 0,
      beingMet: 0,
      met: 0,
      outdated: 0,
      newestOn: isNoted ? '2026-11-25' : null,
      askedOn: null,
      standing: isNoted ? 'pressing' : 'empty',
    };
  }),
);

const summary = (copy: SummaryCopy): VisitSummary => ({
  copy,
  adviser: {
    name: '张岚',
    firm: '',
    department: '',
    title: '',
    licenceNumber: '',
    phone: '',
    email: '',
    address: '',
    riskNotice: '',
    signatureLine: '',
  },
  number: '2026-0012',
  clientName: '林静仪',
  heldOn: '2026-11-25',
  began: '2026-11-25T10:04:00',
  ended: '2026-11-25T11:20:00',
  place: '',
  aim: '',
  matter: '',
  topics: ['女儿留学'],
  products: [],
  promises: [],
  requests: [],
  clientMessage: '',
  nextMeeting: '',
  notes: [],
  judgement: '',
  internalFacts: [],
  map,
  needs: [
    {
      level: 'safety',
      depth: 'deep',
      text: '她最怕人不在身边',
      evidence: 'observed',
      confidence: 'medium',
      state: 'open',
    },
  ],
});

function open(copy: SummaryCopy): void {
  show(<SummarySheet summary={summary(copy)} closing={null} next={null} judgement={null} />);
}

it('tells the needs of the visit and the map in the internal copy', () => {
  open('internal');
  screen.getByText('她最怕人不在身边');
  screen.getByText('安全 · 深藏');
  screen.getByText('观察 · 信心 中');
  const row = screen.getByRole('row', { name: /^安全/ });
  expect(row.textContent).toContain('要紧 2');
});

it('tells the client nothing of needs, whatever is given', () => {
  open('client');
  screen.getByText('女儿留学');
  for (const word of ['她最怕人不在身边', '本次需求', '需求图', '安全'])
    expect(screen.queryByText(word, { exact: false })).toBeNull();
  expect(screen.queryByRole('table')).toBeNull();
});

it('marks what was found where it stands, and in no other line', () => {
  const found: Finding = {
    at: { part: 'topics', entry: 1, productPart: null },
    found: { kind: 'otherClient', by: 'name' },
    words: '沈曼',
  };
  show(
    <SummarySheet
      summary={{ ...summary('client'), topics: ['沈曼路的房子', '沈曼也买了'] }}
      findings={[found]}
      closing={null}
      next={null}
      judgement={null}
    />,
  );
  const marks = screen.getAllByText('沈曼');
  expect(marks.map((mark) => [mark.tagName, mark.parentElement?.textContent])).toEqual([
    ['MARK', '沈曼也买了'],
  ]);
});

it('gives the internal copy the aim, and neither the signatures nor the notice of the client', () => {
  show(
    <SummarySheet
      summary={{ ...summary('internal'), aim: '让她把定存留下来' }}
      closing={null}
      next={null}
      judgement={null}
    />,
  );
  screen.getByText('让她把定存留下来');
  for (const words of ['客户签字', '风险提示']) expect(screen.queryByText(words)).toBeNull();
});
