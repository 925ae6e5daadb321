/** From state to state: what may be done with an offer or a need, by whom, and what becomes of it. */
import { accepted, refused, type Result } from '#platform';
import type { ClosingReason, OpportunityState } from './opportunity.ts';
import { isPast, renewedUntil } from './opportunity-life.ts';

export interface OpportunityStanding {
  state: OpportunityState;
  expiresOn: string;
  /** The desk has read it as it is now written, and found it good. */
  approved: boolean;
  /** Empty unless it was set aside: the word to its firm. */
  word: string;
  closedWhy: '' | ClosingReason | 'expired';
}

export type OpportunityStep =
  | { kind: 'open' }
  | { kind: 'set-aside'; word: string }
  /** `reread`: what others read of it is other than before, so that the desk must read it again. */
  | { kind: 'correct'; by: 'member' | 'desk'; reread: boolean; expiresOn: string }
  | { kind: 'renew' }
  | { kind: 'close'; why: ClosingReason }
  | { kind: 'reopen' }
  | { kind: 'expire' };

export const longestWord = 600;

/** What a step makes of it, or why it can't be taken. `today` is the day at the network's place. */
export function takeStep(
  now: OpportunityStanding,
  step: OpportunityStep,
  today: string,
): Result<OpportunityStanding> {
  switch (step.kind) {
    case 'open':
      if (now.state === 'open') return refused('opportunity/open-already');
      if (now.state === 'closed') return refused('opportunity/closed');
      return accepted({ ...now, state: 'open', approved: true, word: '' });
    case 'set-aside':
      return setAside(now, step.word.trim());
    case 'correct':
      return correct(now, step);
    case 'renew':
      return renew(now, today);
    case 'close':
      if (now.state === 'closed' && now.closedWhy !== 'expired') return refused('opportunity/closed');
      return accepted({ ...now, state: 'closed', closedWhy: step.why });
    case 'reopen':
      if (now.state !== 'closed') return refused('opportunity/not-closed');
      return accepted(
        backAgain(now, isPast(now.expiresOn, today) ? renewedUntil(today, today) : now.expiresOn),
      );
    case 'expire':
      if (now.state === 'closed') return refused('opportunity/closed');
      if (!isPast(now.expiresOn, today)) return refused('opportunity/not-over');
      return accepted({ ...now, state: 'closed', closedWhy: 'expired' });
  }
}

function setAside(now: OpportunityStanding, word: string): Result<OpportunityStanding> {
  if (now.state === 'set-aside') return refused('opportunity/set-aside-already');
  if (now.state === 'closed') return refused('opportunity/closed');
  if (word === '') return refused('opportunity/word-missing', 'word');
  if (word.length > longestWord) return refused('text/too-long', 'word', { longest: longestWord });
  return accepted({ ...now, state: 'set-aside', approved: false, word });
}

function correct(
  now: OpportunityStanding,
  step: Extract<OpportunityStep, { kind: 'correct' }>,
): Result<OpportunityStanding> {
  if (now.state === 'closed') return refused('opportunity/closed');
  const corrected = { ...now, expiresOn: step.expiresOn };
  // Whatever the desk writes itself it has read. A firm that mends what was set aside asks for another look.
  if (step.by === 'desk') return accepted(corrected);
  if (now.state === 'set-aside' || step.reread)
    return accepted({ ...corrected, state: 'waiting', approved: false, word: '' });
  return accepted(corrected);
}

function renew(now: OpportunityStanding, today: string): Result<OpportunityStanding> {
  if (now.state === 'set-aside') return refused('opportunity/set-aside');
  const expiresOn = renewedUntil(now.expiresOn, today);
  if (now.state !== 'closed') return accepted({ ...now, expiresOn });
  return now.closedWhy === 'expired' ? accepted(backAgain(now, expiresOn)) : refused('opportunity/closed');
}

function backAgain(now: OpportunityStanding, expiresOn: string): OpportunityStanding {
  return { ...now, state: now.approved ? 'open' : 'waiting', word: '', closedWhy: '', expiresOn };
}
