import { Course } from './course.ts';
import { progressOf } from './prepared.ts';
import { stepsOf } from './solve.ts';
import type { Report } from './course.ts';
import type { Problem } from './problem.ts';
import type { Answer, Ask, Line, Run, RunOptions } from './run.ts';
import type { Timetable } from './timetable.ts';

/**
 * The portfolio over two threads: both work through an epoch at once, then hear each other's news. The order
 * of events is that of `solving`, so the answer is the same, byte for byte.
 */
export function together(
  lines: [Line, Line],
  problem: Problem,
  { seed, seconds, work, now, onProgress }: RunOptions & { seed: number; seconds: number },
): Run {
  const [search, proof] = lines.map(talkOver) as [Talk, Talk];
  const course = new Course(stepsOf(seconds, work));
  const { limit } = course;
  const end = now ? now() + seconds * 1000 : Infinity;
  let stopped = false;

  async function timetable(): Promise<Timetable> {
    const joined = await search({ kind: 'join', role: 'search', problem, seed, limit });
    if (joined.kind === 'done') return joined.timetable;
    const joining = proof({ kind: 'join', role: 'companion', problem, seed, limit });
    // Nobody may be listening yet when it fails.
    joining.catch(() => undefined);
    let found: Report | null = null;
    let proven: Report | null = null;
    let cut = false;
    for (let over = false; !over && !cut;) {
      const { steps, alone } = course;
      const [first, second]: [Answer, Answer | null] = await Promise.all([
        search({ kind: 'work', steps, news: proven }),
        alone ? null : proven && proof({ kind: 'work', steps, news: found }),
      ]);
      found = reportOf(first)!;
      if (found.status === 'open') {
        if (alone) proven = reportOf(await joining);
        else if (second) proven = reportOf(second);
      }
      onProgress?.(progressOf(found, proven, course.spent / course.limit));
      cut = stopped || (now !== undefined && now() >= end);
      over = course.over(found, proven);
    }
    const infeasible = [found, proven].some((report) => report?.status === 'infeasible');
    const last = await search({
      kind: 'finish',
      news: proven,
      end: { spent: course.spent, cut, infeasible },
    });
    if (last.kind !== 'done') throw new Error('The search ended without an answer.');
    return last.timetable;
  }

  return {
    timetable: timetable(),
    stop() {
      stopped = true;
      for (const line of lines) line.send({ kind: 'stop' });
    },
  };
}

type Talk = (ask: Ask) => Promise<Answer>;

/** One question at a time over a line. */
function talkOver(line: Line): Talk {
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;
  let broken: Error | null = null;
  const fail = (message: string): void => {
    broken = new Error(message);
    waiting?.reject(broken);
  };
  line.listen((answer) => {
    if (answer.kind === 'failed') fail(answer.message);
    else waiting?.resolve(answer);
  }, fail);
  return (ask) =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      waiting = { resolve, reject };
      line.send(ask);
    });
}

function reportOf(answer: Answer): Report | null {
  if (answer.kind !== 'report') throw new Error(`A report was due, not ${answer.kind}.`);
  return answer.report;
}
