import { describe, expect, test } from 'vitest';
import { takeStep, type OpportunityStanding, type OpportunityStep } from './opportunity-steps.ts';

const today = '2026-11-22';
const standing = (given: Partial<OpportunityStanding> = {}): OpportunityStanding => ({
  state: 'open',
  expiresOn: '2026-12-31',
  approved: true,
  word: '',
  closedWhy: '',
  ...given,
});
const states = {
  waiting: standing({ state: 'waiting', approved: false }),
  open: standing(),
  'set-aside': standing({ state: 'set-aside', approved: false, word: 'Which alloy?' }),
  'closed, found': standing({ state: 'closed', closedWhy: 'found' }),
  'closed by time': standing({ state: 'closed', closedWhy: 'expired', expiresOn: '2026-11-01' }),
  'closed unread': standing({
    state: 'closed',
    closedWhy: 'expired',
    expiresOn: '2026-11-01',
    approved: false,
  }),
};
const correct = (by: 'member' | 'desk', reread: boolean) =>
  ({ kind: 'correct', by, reread, expiresOn: '2027-01-31' }) as const;
const steps: Record<string, OpportunityStep> = {
  open: { kind: 'open' },
  'set aside': { kind: 'set-aside', word: 'Say how many.' },
  'desk corrects': correct('desk', true),
  'member rewrites': correct('member', true),
  'member changes the day': correct('member', false),
  renew: { kind: 'renew' },
  close: { kind: 'close', why: 'found' },
  reopen: { kind: 'reopen' },
  expire: { kind: 'expire' },
};

/** State after the step, or the refusal's code. */
const table: Record<keyof typeof steps, Record<keyof typeof states, string>> = {
  open: {
    waiting: 'open',
    open: 'opportunity/open-already',
    'set-aside': 'open',
    'closed, found': 'opportunity/closed',
    'closed by time': 'opportunity/closed',
    'closed unread': 'opportunity/closed',
  },
  'set aside': {
    waiting: 'set-aside',
    open: 'set-aside',
    'set-aside': 'opportunity/set-aside-already',
    'closed, found': 'opportunity/closed',
    'closed by time': 'opportunity/closed',
    'closed unread': 'opportunity/closed',
  },
  'desk corrects': {
    waiting: 'waiting',
    open: 'open',
    'set-aside': 'set-aside',
    'closed, found': 'opportunity/closed',
    'closed by time': 'opportunity/closed',
    'closed unread': 'opportunity/closed',
  },
  'member rewrites': {
    waiting: 'waiting',
    open: 'waiting',
    'set-aside': 'waiting',
    'closed, found': 'opportunity/closed',
    'closed by time': 'opportunity/closed',
    'closed unread': 'opportunity/closed',
  },
  'member changes the day': {
    waiting: 'waiting',
    open: 'open',
    'set-aside': 'waiting',
    'closed, found': 'opportunity/closed',
    'closed by time': 'opportunity/closed',
    'closed unread': 'opportunity/closed',
  },
  renew: {
    waiting: 'waiting',
    open: 'open',
    'set-aside': 'opportunity/set-aside',
    'closed, found': 'opportunity/closed',
    'closed by time': 'open',
    'closed unread': 'waiting',
  },
  close: {
    waiting: 'closed',
    open: 'closed',
    'set-aside': 'closed',
    'closed, found': 'opportunity/closed',
    'closed by time': 'closed',
    'closed unread': 'closed',
  },
  reopen: {
    waiting: 'opportunity/not-closed',
    open: 'opportunity/not-closed',
    'set-aside': 'opportunity/not-closed',
    'closed, found': 'open',
    'closed by time': 'open',
    'closed unread': 'waiting',
  },
  expire: {
    waiting: 'opportunity/not-over',
    open: 'opportunity/not-over',
    'set-aside': 'opportunity/not-over',
    'closed, found': 'opportunity/closed',
    'closed by time': 'opportunity/closed',
    'closed unread': 'opportunity/closed',
  },
};

describe.each(Object.keys(steps))('%s', (step) => {
  test.each(Object.keys(states) as (keyof typeof states)[])('%s', (state) => {
    const becomes = takeStep(states[state], steps[step]!, today);
    expect(becomes.ok ? becomes.value.state : becomes.refusal.code).toBe(table[step]![state]);
  });
});

test('setting aside wants a word, and opening takes it back', () => {
  const wordless = takeStep(standing(), { kind: 'set-aside', word: ' ' }, today);
  expect(wordless).toMatchObject({ refusal: { code: 'opportunity/word-missing', about: 'word' } });
  const long = takeStep(standing(), { kind: 'set-aside', word: 'x'.repeat(601) }, today);
  expect(long).toMatchObject({ refusal: { code: 'text/too-long', data: { longest: 600 } } });
  const back = takeStep(states['set-aside'], { kind: 'open' }, today);
  expect(back).toMatchObject({ value: { state: 'open', approved: true, word: '' } });
});

test('renewing gives the usual time from today, and what stands longer keeps its day', () => {
  const short = takeStep(standing({ expiresOn: '2026-11-25' }), { kind: 'renew' }, today);
  expect(short).toMatchObject({ value: { expiresOn: '2027-02-20' } });
  const long = takeStep(standing({ expiresOn: '2027-06-30' }), { kind: 'renew' }, today);
  expect(long).toMatchObject({ value: { expiresOn: '2027-06-30' } });
});

test('its last day counts; the day after, time closes it', () => {
  expect(takeStep(standing({ expiresOn: today }), { kind: 'expire' }, today)).toMatchObject({
    refusal: { code: 'opportunity/not-over' },
  });
  expect(takeStep(standing({ expiresOn: '2026-11-21' }), { kind: 'expire' }, today)).toMatchObject({
    value: { state: 'closed', closedWhy: 'expired' },
  });
});

test('put back after its day, it stands the usual time again', () => {
  expect(takeStep(states['closed by time'], { kind: 'reopen' }, today)).toMatchObject({
    value: { state: 'open', expiresOn: '2027-02-20', closedWhy: '' },
  });
});
