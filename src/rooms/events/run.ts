/** One making of the timetable: asked for, at work, done. It may be stopped, and it may lose its process. */

import type { Explained } from './explain.ts';

export type RunState = 'waiting' | 'running' | 'done' | 'failed';

export interface RunProgress {
  /** Share of the work done, 0 to 1. */
  spent?: number;
  /** Wished meetings that have no place in the best timetable so far. */
  missing?: number;
  asked?: number;
  /** Idle gaps between two meetings of a firm, in all. */
  breaks?: number | null;
  /** No timetable with these wishes has fewer. */
  bound?: number;
}

export interface RunResult {
  status: 'optimal' | 'within' | 'infeasible' | 'unknown';
  meetings: number;
  unmet: number;
  breaks: number | null;
  bound: number;
  /** Proven that no timetable holds wishes that weigh more. */
  mostWishes?: boolean;
  stopped: boolean;
  /** Where there is no timetable. */
  why?: Explained;
}

export interface Run {
  id: string;
  state: RunState;
  seed: number;
  seconds: number;
  askedBy: string;
  askedAt: Date;
  startedAt: Date | null;
  heardAt: Date;
  stopRequestedAt: Date | null;
  finishedAt: Date | null;
  progress: RunProgress;
  result: RunResult | null;
  failure: string | null;
}

export const usualSeconds = 10;
export const usualSeed = 1;
/** Work that is alive is heard of about every half second. */
export const silenceMs = 15_000;

export const isLive = (run: Pick<Run, 'state'>): boolean =>
  run.state === 'waiting' || run.state === 'running';

/** At work by its own account, but not heard of for so long that its process must have died. */
export function isLost(run: Pick<Run, 'state' | 'heardAt'>, now: Date): boolean {
  return isLive(run) && now.getTime() - run.heardAt.getTime() > silenceMs;
}
