/** Meetings → slots and tables. See README.md; every name here is documented where it is declared. */
export { check } from './checker.ts';
export type { Breach, Check } from './checker.ts';
export { readDzn } from './dzn.ts';
export { madeUp } from './generator.ts';
export type { Recipe } from './generator.ts';
export { FAIRNESS, LIMITS } from './problem.ts';
export type {
  Fault,
  FaultCode,
  Meeting,
  Participant,
  Place,
  Problem,
  Reading,
  Representative,
  Resource,
  Session,
  Slot,
} from './problem.ts';
export { readJson, readProblem } from './reading.ts';
export { onNodeWorker, onWebWorker, run, workerFile } from './run.ts';
export type { Answer, Ask, Line, Run } from './run.ts';
export { SECONDS, solve, solving } from './solve.ts';
export type { Options } from './solve.ts';
export type { Cause, Held, Left, Progress, Reason, Status, Timetable, Witness } from './timetable.ts';
export { conflict } from './why/conflict.ts';
export type { WhyOptions } from './why/conflict.ts';
export { factsOf, keyOf, withFacts } from './why/fact.ts';
export type { Fact } from './why/fact.ts';
export type { Conflict } from './why/shrink.ts';
