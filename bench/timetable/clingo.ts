import clingo from 'clingo-wasm';
import type { Problem } from '#packages/timetable';
import { Watch, type Course } from './course.ts';
import { meetingsOf, openSlots } from './open.ts';

/**
 * The peer that closes most: answer sets by clingo, compiled to WebAssembly. One slot for each meeting, one
 * meeting for each participant and slot, tables, order, breaks and fairness, with the count of busy slots as a
 * redundant help; core-guided optimisation, which was the quickest of its strategies here.
 */
const RULES = `
1 { at(M,S) : open(M,S) } 1 :- meeting(M).
busy(P,S) :- at(M,S), of(M,P).
:- of(_,P), slot(S), 2 { at(M,S) : of(M,P) }.
:- slot(S), tables(T), T+1 { at(M,S) }.
:- need(P,N), not N { busy(P,S) : slot(S) } N.
by(M,S) :- at(M,S).
by(M,S+1) :- by(M,S), slot(S+1).
:- after(M,L), at(M,S), not by(L,S-1).
met(P,S+1) :- busy(P,S), slot(S+1).
met(P,S+1) :- met(P,S), slot(S+1).
break(P,S) :- busy(P,S), met(P,S), not busy(P,S-1).
some(P,K) :- need(P,_), K = 1..most, K { break(P,S) : slot(S) }.
top(K) :- some(P,K).
under(K) :- participant(P), K = 1..most, not some(P,K).
:- fair(D), top(K+D), under(K).
#minimize { 1,P,S : break(P,S) }.
#show at/2.
`;

const OPTIONS = ['--opt-strategy=usc'];

export async function withClingo(problem: Problem, seconds: number): Promise<Course> {
  const facts = factsOf(problem);
  const watch = new Watch();
  const timer = setTimeout(() => void clingo.restart(), seconds * 1000);
  try {
    const result = await clingo.run(`${facts}${RULES}`, 0, OPTIONS, (model) =>
      watch.note(model.Costs?.[0] ?? null),
    );
    if (result.Result === 'OPTIMUM FOUND') return watch.proven();
    if (result.Result === 'UNSATISFIABLE') return watch.done('infeasible', null);
    if (result.Result === 'ERROR') throw new Error(result.Error);
    return watch.done('within', null);
  } catch (error) {
    if (watch.seconds < seconds) throw error;
    return watch.done('unknown', null);
  } finally {
    clearTimeout(timer);
  }
}

function factsOf(problem: Problem): string {
  const facts: string[] = [
    `tables(${problem.tables}).`,
    `#const most = ${Math.ceil(problem.slots.length / 2)}.`,
  ];
  if (problem.fairness !== null) facts.push(`fair(${problem.fairness ?? 2}).`);
  problem.slots.forEach((_, slot) => facts.push(`slot(${slot + 1}).`));
  problem.meetings.forEach((meeting, index) => {
    const id = index + 1;
    facts.push(`meeting(${id}). of(${id},${meeting.a}). of(${id},${meeting.b}).`);
    for (const other of meeting.after ?? []) facts.push(`after(${id},${other}).`);
    for (const slot of openSlots(problem, index)) facts.push(`open(${id},${slot}).`);
  });
  meetingsOf(problem).forEach((meetings, index) => {
    facts.push(`participant(${index + 1}).`);
    if (meetings.length > 0) facts.push(`need(${index + 1},${meetings.length}).`);
  });
  return `${facts.join('\n')}\n`;
}
