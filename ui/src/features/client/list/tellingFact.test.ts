import { describe, expect, it } from 'vitest';
import type { ClientRow } from '../../../api';
import { tellingFact } from './tellingFact';

const row: ClientRow = {
  id: '1',
  name: '林静仪',
  tier: 'high',
  stage: 'friend',
  assets: null,
  isProspect: false,
  lastTouchOn: '2026-11-11',
  daysSinceTouch: 10,
  standing: { deceased: false, quietUntil: null },
  nextDueOn: null,
  apart: null,
  foundIn: null,
};
const today = '2026-11-21';

describe('tellingFact', () => {
  it('shows where the search found the client before all else', () => {
    expect(tellingFact({ ...row, foundIn: '体检', nextDueOn: today }, today)).toEqual({
      what: 'found',
      snippet: '体检',
    });
  });
  it('reminds of nobody who has died or mourns, but of what is owed', () => {
    const dead = { ...row, daysSinceTouch: 90, standing: { deceased: true, quietUntil: null } };
    expect(tellingFact(dead, today)).toEqual({ what: 'deceased' });
    expect(tellingFact({ ...dead, nextDueOn: today }, today)).toEqual({ what: 'dueToday' });
    const quiet = { ...row, daysSinceTouch: 90, standing: { deceased: false, quietUntil: today } };
    expect(tellingFact(quiet, today)).toEqual({ what: 'mourning', until: today });
    expect(tellingFact(quiet, '2026-11-22')).toMatchObject({ what: 'quiet' });
  });
  it('tells what is due: overdue, today, this week', () => {
    expect(tellingFact({ ...row, nextDueOn: '2026-11-18' }, today)).toEqual({ what: 'overdue', days: 3 });
    expect(tellingFact({ ...row, nextDueOn: today }, today)).toEqual({ what: 'dueToday' });
    expect(tellingFact({ ...row, nextDueOn: '2026-11-28' }, today)).toMatchObject({ what: 'due', days: 7 });
  });
  it('lets a due day beyond the week wait', () => {
    expect(tellingFact({ ...row, nextDueOn: '2026-11-29' }, today)).toEqual({ what: 'touched', days: 10 });
  });
  it('calls a client quiet after the cadence of the tier, not on its last day', () => {
    expect(tellingFact({ ...row, daysSinceTouch: 30 }, today)).toEqual({ what: 'touched', days: 30 });
    expect(tellingFact({ ...row, daysSinceTouch: 31 }, today)).toEqual({ what: 'quiet', days: 31 });
    expect(tellingFact({ ...row, tier: 'low', daysSinceTouch: 31 }, today)).toEqual({
      what: 'touched',
      days: 31,
    });
  });
  it('says so when there was never a contact', () => {
    expect(tellingFact({ ...row, daysSinceTouch: null }, today)).toEqual({ what: 'neverTouched' });
  });
});
