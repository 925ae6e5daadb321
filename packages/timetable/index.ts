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
export { CEILING, repair } from './repair/repair.ts';
export type { Repair, RepairCost, RepairOptions } from './repair/repair.ts';
export type { Change, ParticipantChanges, Seat, Unsaved } from './repair/change.ts';
export type { Disturbance, Misfit, WalkInWish } from './repair/disturbance.ts';
export { misfitsOf } from './repair/misfit.ts';
export { makeUpDay } from './repair/stream.ts';
export type { Uprooting } from './repair/uprooted.ts';
export type { Waiting, WaitingReason } from './repair/waiting.ts';
export { en as repairInEnglish } from './repair/words/en.ts';
export type { RepairWords } from './repair/words/en.ts';
export { it as repairInItalian } from './repair/words/it.ts';
export { tellReason, tellRepair } from './repair/words/telling.ts';
export type { Told } from './repair/words/telling.ts';
export { allAcross, allPairs } from './rotations/all-pairs.ts';
export type { Asked as RotationAsked } from './rotations/asked.ts';
export { changeTables } from './rotations/change-tables.ts';
export type { SearchOptions as RotationOptions } from './rotations/change-tables.ts';
export { checkRotation } from './rotations/rotation-checker.ts';
export type { RotationCheck, RotationFault, RotationRules } from './rotations/rotation-checker.ts';
export type { Pair, Rotation, Round, Seating } from './rotations/rotation.ts';
export { onNodeWorker, onWebWorker, run, workerFile } from './run.ts';
export type { Answer, Ask, Line, Run } from './run.ts';
export { SECONDS, solve, solving } from './solve.ts';
export type { Options } from './solve.ts';
export type { Cause, Held, Left, Progress, Reason, Status, Timetable, Witness } from './timetable.ts';
export { applied, costOf } from './why/easing.ts';
export type { Easing } from './why/easing.ts';
export { conflict } from './why/conflict.ts';
export type { WhyOptions } from './why/conflict.ts';
export { factsOf, keyOf, meetingsOf } from './why/fact.ts';
export type { Fact } from './why/fact.ts';
export { withFacts, withoutFacts } from './why/holding.ts';
export { relaxations } from './why/relaxations.ts';
export type { Relaxation } from './why/relaxations.ts';
export type { Conflict } from './why/shrink.ts';
export { whyNot, wishWays } from './why/wish.ts';
export type { WishCost, WishOptions, WishWay } from './why/wish.ts';
export { en as whyInEnglish } from './why/words/en.ts';
export type { WhyWords } from './why/words/en.ts';
export { it as whyInItalian } from './why/words/it.ts';
export { tellLeft } from './why/words/reason.ts';
export { tellConflict, tellRelaxation, tellWish } from './why/words/telling.ts';
