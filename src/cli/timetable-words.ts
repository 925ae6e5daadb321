import type { Cause, Problem, Reason, Timetable } from '#packages/timetable';

/** The answer as `--json` prints it: participants, slots and tables numbered from 1 as in the file. */
export function answerOf(problem: Problem, timetable: Timetable) {
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
export function gridOf(problem: Problem, timetable: Timetable): string {
  const lines = [headline(timetable)];
  problem.slots.forEach((slot, index) => {
    const here = timetable.held
      .filter((one) => one.slot === index + 1)
      .sort((one, other) => one.table - other.table);
    const cells = here.map(({ meeting, table, persons }) => `${table}: ${names(problem, meeting, persons)}`);
    if (timetable.breaks !== null)
      lines.push(`${slot.label ?? `slot ${index + 1}`}\t${cells.join('; ') || '–'}`);
  });
  for (const { meeting, reason } of timetable.left)
    lines.push(`not held: ${names(problem, meeting)}: ${inWords(problem, reason)}`);
  for (const cause of timetable.because) lines.push(`because ${causeInWords(problem, cause)}`);
  return `${lines.join('\n')}\n`;
}

function headline({ status, breaks, bound, held, left }: Timetable): string {
  if (status === 'infeasible') return 'There is no such timetable.';
  if (status === 'unknown') return 'No timetable was found in the time given; none was ruled out either.';
  const size = `${many(held, 'meeting')} held${left.length > 0 ? `, ${left.length} left out` : ''}, ${many(breaks!, 'break')}`;
  if (status === 'optimal') return `${size}: the fewest possible.`;
  return left.length > 0 ? `${size}.` : `${size}: at most ${breaks! - bound} more than the fewest possible.`;
}

function nameOf(problem: Problem, participant: number): string {
  return problem.participants[participant - 1]?.name ?? String(participant);
}

function resourceOf(problem: Problem, resource: number): string {
  return problem.resources?.[resource - 1]?.name ?? `resource ${resource}`;
}

function inWords(problem: Problem, reason: Reason): string {
  const name = (participant: number): string => nameOf(problem, participant);
  switch (reason.code) {
    case 'never':
      return `somebody said no`;
    case 'participant-maximum':
      return `${name(reason.participant)} wants ${many(reason.maximum, 'meeting')} at most`;
    case 'resource-full':
      return `${resourceOf(problem, reason.resource)} is taken in every slot both are free`;
    case 'accessible-full':
      return `accessible tables are full in every slot both are free`;
    case 'no-common-slot':
      return `${name(reason.a)} and ${name(reason.b)} share no slot they may use`;
    case 'closed-by-lock':
      return `locked meetings hold every slot both may use`;
    case 'overfull':
      return `${name(reason.participant)} has ${many(reason.slots, 'slot')} for ${reason.wishes} wishes`;
    case 'tables-full':
      return `tables are full in every slot both are free`;
    case 'table-taken':
      return `table ${reason.table} is taken in every slot both are free`;
    case 'order':
      return `it must come before or after meetings that leave it no slot`;
    case 'fairness':
      return `somebody would have too many more breaks than others`;
    case 'no-shared-free-slot':
      return `both have free slots, but none in common`;
  }
}

function causeInWords(problem: Problem, cause: Cause): string {
  const forced = 'forced' in cause && cause.forced ? ', given what other meetings force' : '';
  switch (cause.code) {
    case 'participant-overfull': {
      const { representatives } = problem.participants[cause.participant - 1]!;
      const person = cause.person && (representatives?.[cause.person - 1]?.name ?? `person ${cause.person}`);
      const who = `${nameOf(problem, cause.participant)}${person ? ` (${person})` : ''}`;
      const people = cause.people ? ` for its ${cause.people} people` : '';
      return `${who} has ${many(cause.meetings, 'meeting')} (${cause.meetings.join(', ')}) that fit only in ${many(cause.slots, 'slot')} (${cause.slots.join(', ')})${people}${forced}.`;
    }
    case 'resource-overfull':
      return `${resourceOf(problem, cause.resource)} serves ${many(cause.capacity, 'meeting')} a slot, and ${many(cause.meetings, 'meeting')} that need it fit only in ${many(cause.slots, 'slot')} (${cause.slots.join(', ')})${forced}.`;
    case 'accessible-overfull':
      return `${many(cause.meetings, 'meeting')} need accessible tables and fit only in ${many(cause.slots, 'slot')} (${cause.slots.join(', ')}), which have ${cause.room}${forced}.`;
    case 'minimum-too-high':
      return `${nameOf(problem, cause.participant)} wants ${many(cause.minimum, 'meeting')} at least, and has ${many(cause.wishes, 'wish')} that could be held and ${many(cause.slots, 'slot')}.`;
    case 'maximum-too-low':
      return `${nameOf(problem, cause.participant)} wants ${many(cause.maximum, 'meeting')} at most, and has more locked (${cause.meetings.join(', ')}).`;
    case 'table-overfull':
      return `table ${cause.table} has ${many(cause.meetings, 'meeting')} that fit only in ${many(cause.slots, 'slot')} (${cause.slots.join(', ')})${forced}.`;
    case 'tables-overfull':
      return `${many(cause.meetings, 'meeting')} fit only in ${many(cause.slots, 'slot')} (${cause.slots.join(', ')}) of ${many(cause.tables, 'table')}${cause.room === undefined ? '' : `, some closed: ${cause.room} places in all`}${forced}.`;
    case 'no-common-slot':
      return `meeting ${cause.meeting} of ${nameOf(problem, cause.a)} and ${nameOf(problem, cause.b)} has no slot both may use.`;
    case 'no-slot-in-order':
      return `meeting ${cause.meeting} of ${nameOf(problem, cause.a)} and ${nameOf(problem, cause.b)} has no slot left between those it must follow and precede.`;
    case 'order-cycle':
      return `meetings ${cause.meetings.join(', ')} must each come before the next, and the last before the first.`;
  }
}

function many(counted: number | readonly unknown[], noun: string): string {
  const count = typeof counted === 'number' ? counted : counted.length;
  return `${count} ${noun}${count === 1 ? '' : noun === 'wish' ? 'es' : 's'}`;
}
