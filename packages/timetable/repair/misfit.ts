import { readProblem } from '../reading.ts';
import type { Problem } from '../problem.ts';
import type { Disturbance, Misfit } from './disturbance.ts';

type Thing = 'meeting' | 'participant' | 'table' | 'slot' | 'slot or end';

/** What each kind of disturbance names; with a question mark where it need not. */
const NAMES: Record<Disturbance['kind'], Record<string, Thing | `${Thing}?`>> = {
  cancelled: { meeting: 'meeting' },
  withdrawn: { meeting: 'meeting' },
  'no-show': { participant: 'participant', from: 'slot?' },
  late: { participant: 'participant', until: 'slot or end' },
  leaves: { participant: 'participant', from: 'slot' },
  returns: { participant: 'participant', from: 'slot', to: 'slot?' },
  'table-closed': { table: 'table', from: 'slot?', to: 'slot?' },
  'table-opened': { table: 'table', from: 'slot?', to: 'slot?' },
  'slot-lost': { slot: 'slot' },
  wish: {},
  'walk-in': {},
};

/**
 * What disturbances name that the problem does not have, each with its place in the list; empty where all is
 * well. Whatever is handed in, also what is no disturbance at all, gets a sentence and never throws.
 */
export function misfitsOf(problem: Problem, disturbances: readonly unknown[]): Misfit[] {
  const misfits: Misfit[] = [];
  let known = problem;
  disturbances.forEach((what, index) => {
    const say = (message: string): void => void misfits.push({ disturbance: index + 1, message });
    if (!isObject(what)) return say('this is no disturbance');
    const { kind } = what;
    if (typeof kind !== 'string' || !Object.hasOwn(NAMES, kind))
      return say(`there is no disturbance called ${JSON.stringify(kind)}`);
    for (const [field, asked] of Object.entries(NAMES[kind as Disturbance['kind']])) {
      const optional = asked.endsWith('?');
      const thing = (optional ? asked.slice(0, -1) : asked) as Thing;
      const message = optional && what[field] === undefined ? null : missing(known, thing, what[field]);
      if (message) say(message);
    }
    const { fresh, message } = withNew(known, what);
    if (message) return say(message);
    if (!fresh) return;
    const reading = readProblem(fresh);
    if (reading.ok) known = reading.problem;
    else for (const fault of reading.faults) say(fault.message);
  });
  return misfits;
}

function missing(problem: Problem, thing: Thing, number: unknown): string | null {
  const most = {
    meeting: problem.meetings.length,
    participant: problem.participants.length,
    table: problem.tables,
    slot: problem.slots.length,
    'slot or end': problem.slots.length + 1,
  }[thing];
  const [name] = thing.split(' ');
  if (typeof number !== 'number') return `it names no ${name}`;
  return Number.isInteger(number) && number >= 1 && number <= most ? null : `there is no ${name} ${number}`;
}

/** The problem with the participant and the meetings a disturbance brings, to be read like a file. */
function withNew(
  problem: Problem,
  what: Record<string, unknown>,
): { fresh?: Record<string, unknown>; message?: string } {
  if (what.kind === 'wish')
    return isObject(what.meeting)
      ? { fresh: { ...problem, meetings: [...problem.meetings, what.meeting] } }
      : { message: 'it names no meeting' };
  if (what.kind !== 'walk-in') return {};
  const { participant, wishes } = what;
  if (!isObject(participant)) return { message: 'it names no participant' };
  if (!Array.isArray(wishes) || !wishes.every(isObject)) return { message: 'it has no list of wishes' };
  const a = problem.participants.length + 1;
  return {
    fresh: {
      ...problem,
      participants: [...problem.participants, participant],
      meetings: [...problem.meetings, ...wishes.map(({ with: b, ...rest }) => ({ a, b, ...rest }))],
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
