import { modelOf } from '../model.ts';
import { mostOf, mustBreak } from './alone.ts';
import { membersOf } from '../problem.ts';
import { keyOf, meetingsOf } from './fact.ts';
import { withFacts } from './holding.ts';
import type { Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Court, Verdict } from './court.ts';
import type { Fact } from './fact.ts';

/** Facts that fewer meetings don't always serve. */
const LOOSE: readonly Fact['kind'][] = ['fairness', 'minimum', 'maximum'];

/**
 * Says of any facts of a problem whether they can all be true. What was judged once is remembered.
 *
 * Where fairness or a number of meetings is among the facts, meetings that are not may be held or left out: fewer
 * meetings are not always fairer, and what is impossible must stay so whatever else is asked for.
 */
export class Oracle {
  readonly problem: Problem;
  readonly court: Court;
  private readonly known = new Map<string, Verdict>();

  constructor(problem: Problem, court: Court) {
    this.problem = problem;
    this.court = court;
  }

  /** Counting alone proves that the facts can't all be true; false too when the work is over. */
  counts(facts: readonly Fact[]): boolean {
    return !this.court.over && this.court.count(this.modelOf(facts).model).impossible;
  }

  /** Counting proves that the facts, whatever else is held, leave one participant too many breaks. */
  breaks(facts: readonly Fact[], participant: number): boolean {
    const { problem, court } = this;
    if (court.over || !facts.some((fact) => fact.kind === 'fairness')) return false;
    const mine: number[] = [];
    const loads = new Int32Array(problem.participants.length);
    problem.meetings.forEach((meeting, index) => {
      const members = membersOf(meeting);
      if (members.includes(participant)) mine.push(index + 1);
      for (const member of members) loads[member - 1]! += 1;
    });
    const { model } = this.looseModel(facts, mine);
    const bound = mostOf(Math.min(...loads)) + model.fairness;
    return mustBreak(model, participant - 1, bound, court.spend);
  }

  /** For each cause that counting names, the meetings it is about; and the participant it would be unfair to. */
  causes(facts: readonly Fact[]): { meetings: number[][]; unfairTo: number | null } {
    const { model, meetings } = this.modelOf(facts);
    const { causes, unfair } = this.court.count(model);
    const named = causes.map((cause) =>
      'meetings' in cause ? cause.meetings : 'meeting' in cause ? [cause.meeting] : [],
    );
    return {
      meetings: named.map((list) => list.map((meeting) => meetings[meeting - 1]!)),
      unfairTo: unfair < 0 ? null : unfair + 1,
    };
  }

  /** `held` of a timetable found: meetings numbered as in the problem. */
  judge(facts: readonly Fact[]): Verdict {
    const key = facts.map(keyOf).sort().join();
    const known = this.known.get(key);
    if (known) return known;
    const { model, meetings } = this.modelOf(facts);
    const own = meetingsOf(facts);
    // The facts' own meetings and no others are the easiest way to be fair.
    const alone =
      own.length < meetings.length ? this.court.glance(modelOf(withFacts(this.problem, facts))) : null;
    const verdict: Verdict = alone
      ? { kind: 'fits', held: renumbered(alone, own) }
      : told(this.court.judge(model), meetings);
    this.known.set(key, verdict);
    return verdict;
  }

  /** The model, and the number in the problem of each of its meetings. */
  private modelOf(facts: readonly Fact[]): { model: Model; meetings: number[] } {
    if (facts.some(({ kind }) => LOOSE.includes(kind)))
      return this.looseModel(
        facts,
        this.problem.meetings.map((_, index) => index + 1),
      );
    return { model: modelOf(withFacts(this.problem, facts)), meetings: meetingsOf(facts) };
  }

  /** The same with other meetings too, which may be held or left out. */
  private looseModel(facts: readonly Fact[], others: number[]): { model: Model; meetings: number[] } {
    const must = new Set(meetingsOf(facts));
    const meetings = [...new Set([...must, ...others])].sort((one, other) => one - other);
    const all = [
      ...facts.filter((fact) => fact.kind !== 'meeting'),
      ...meetings.map((meeting): Fact => ({ kind: 'meeting', meeting })),
    ];
    const model = modelOf(withFacts(this.problem, all));
    return { model: { ...model, must: Uint8Array.from(meetings, (one) => Number(must.has(one))) }, meetings };
  }
}

function told(verdict: Verdict, meetings: readonly number[]): Verdict {
  return verdict.kind === 'fits' ? { kind: 'fits', held: renumbered(verdict.held, meetings) } : verdict;
}

function renumbered(held: readonly Held[], meetings: readonly number[]): Held[] {
  return held.map(({ meeting, ...place }) => ({ meeting: meetings[meeting - 1]!, ...place }));
}
