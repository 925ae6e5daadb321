import { expect, test } from 'vitest';
import { currentStep, nextAct, stepKeys, type ForumCounts } from './steps.ts';

const begun: ForumCounts = {
  state: 'draft',
  participants: 0,
  wishes: 0,
  meetings: 0,
  unmet: 0,
  untried: 0,
  atWork: false,
  announced: false,
  changes: 0,
  past: false,
  underWay: false,
};
const planned = { ...begun, participants: 60, wishes: 240, meetings: 238, unmet: 2 };
const announced: ForumCounts = { ...planned, state: 'announced', announced: true };

test.each<[string, ForumCounts]>([
  ['add-participants', begun],
  ['add-participants', { ...begun, participants: 1 }],
  ['record-wishes', { ...begun, participants: 60 }],
  ['make-timetable', { ...begun, participants: 60, wishes: 240, untried: 240 }],
  ['watch-run', { ...begun, participants: 60, wishes: 240, atWork: true }],
  ['announce', planned],
  ['make-again', { ...planned, untried: 3 }],
  ['print', announced],
  ['announce-again', { ...announced, changes: 1 }],
  ['look-after', { ...announced, underWay: true, changes: 1 }],
  ['close', { ...announced, past: true }],
  ['read-outcome', { ...announced, state: 'over', past: true }],
])('next comes: %s', (act, counts) => {
  expect(nextAct(counts)).toBe(act);
});

test('the current step is that of the next act', () => {
  const step = (counts: ForumCounts) => stepKeys[currentStep(counts)];
  expect([begun, { ...begun, participants: 60 }, planned, announced].map(step)).toEqual([
    'participants',
    'wishes',
    'announce',
    'paper',
  ]);
  expect(step({ ...announced, changes: 1 })).toBe('announce');
  expect(currentStep({ ...announced, state: 'over' })).toBe(stepKeys.length);
});
