import {
  type Conflict,
  type Problem,
  type Relaxation,
  tellConflict,
  tellLeft,
  tellRelaxation,
  type Timetable,
  whyInEnglish,
  whyInItalian,
  type WhyWords,
} from '#packages/timetable';
import { en, type TimetableWords } from './timetable-words.en.ts';
import { it } from './timetable-words.it.ts';

export type Lang = 'en' | 'it';

const words: Record<Lang, TimetableWords & { why: WhyWords }> = {
  en: { ...en, why: whyInEnglish },
  it: { ...it, why: whyInItalian },
};

/** Why there is no timetable, and the ways out. */
export interface Why {
  conflict: Conflict | null;
  relaxations: Relaxation[];
}

/** The answer as `--json` prints it: participants, slots and tables numbered from 1 as in the file. */
export function answerOf(problem: Problem, timetable: Timetable, why: Why | null, lang: Lang) {
  const { status, breaks, bound, seconds, held, left, because } = timetable;
  return {
    status: status === 'within' ? `within ${breaks! - bound}` : status,
    breaks,
    bound,
    seconds,
    meetings: held.map(({ meeting, ...where }) => ({ ...sides(problem, meeting), ...where })),
    ...(problem.mode === 'choose' && {
      weight: timetable.weight,
      weightBound: timetable.weightBound,
      left: left.map(({ meeting, reason }) => ({ ...sides(problem, meeting), reason })),
    }),
    ...(because.length > 0 && { because }),
    ...(why && reasonsOf(problem, why, lang)),
  };
}

function reasonsOf(problem: Problem, { conflict, relaxations }: Why, lang: Lang) {
  const { why } = words[lang];
  return {
    conflict: conflict && {
      facts: conflict.facts,
      minimal: conflict.minimal,
      sentences: tellConflict(problem, conflict, why),
    },
    relaxations: relaxations.map((way) => ({
      easings: way.easings,
      cost: way.cost,
      breaks: way.breaks,
      sentence: tellRelaxation(problem, way, why),
    })),
  };
}

function sides(problem: Problem, meeting: number): { a: number; b: number; more?: number[] } {
  const { a, b, more } = problem.meetings[meeting - 1]!;
  return more ? { a, b, more } : { a, b };
}

/** Everybody who takes part, each with the representative who comes where there are several. */
function names(problem: Problem, meeting: number, persons: readonly number[] = []): string {
  const { a, b, more = [] } = sides(problem, meeting);
  return [a, b, ...more]
    .map((participant, place) => {
      const { representatives = [] } = problem.participants[participant - 1]!;
      const person = representatives.length > 1 ? persons[place] : 0;
      const called = person ? (representatives[person - 1]?.name ?? String(person)) : '';
      return `${nameOf(problem, participant)}${called && ` (${called})`}`;
    })
    .join(' – ');
}

/** The answer for the eye: what it is worth, then a line a slot with `table a–b`, then what is missing and why. */
export function gridOf(problem: Problem, timetable: Timetable, why: Why | null, lang: Lang): string {
  const say = words[lang];
  const lines = [headline(timetable, say)];
  problem.slots.forEach((slot, index) => {
    const here = timetable.held
      .filter((one) => one.slot === index + 1)
      .sort((one, other) => one.table - other.table);
    const cells = here.map(({ meeting, table, persons }) => `${table}: ${names(problem, meeting, persons)}`);
    if (timetable.breaks !== null)
      lines.push(`${slot.label ?? say.slot(index + 1)}\t${cells.join('; ') || '–'}`);
  });
  for (const { meeting, reason } of timetable.left)
    lines.push(say.left(names(problem, meeting), tellLeft(problem, reason, say.why)));
  if (why) lines.push(...tellWhy(problem, why, say.why));
  return `${lines.join('\n')}\n`;
}

function tellWhy(problem: Problem, { conflict, relaxations }: Why, say: WhyWords): string[] {
  const ways = relaxations.map((way) => `- ${tellRelaxation(problem, way, say)}`);
  return [
    ...(conflict ? tellConflict(problem, conflict, say) : [say.none]),
    ...(ways.length > 0 ? [say.waysOut, ...ways] : []),
  ];
}

function headline({ status, breaks, bound, held, left }: Timetable, say: TimetableWords): string {
  if (status === 'infeasible') return say.none;
  if (status === 'unknown') return say.unknown;
  const size = say.held(held.length, left.length, breaks!);
  if (status === 'optimal') return say.best(size);
  return left.length > 0 ? `${size}.` : say.within(size, breaks! - bound);
}

function nameOf(problem: Problem, participant: number): string {
  return problem.participants[participant - 1]?.name ?? String(participant);
}
