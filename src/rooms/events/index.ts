import type { Lang, TodayWords } from '#platform';
import { en, type EventsWords } from './words/en.ts';
import { it } from './words/it.ts';
import { todayEn } from './words/today.en.ts';
import { todayIt } from './words/today.it.ts';

export { absenceChanges, absenceKey, type AbsenceChange } from './absence.ts';
export { changeCount, changesSince, snapshotOf, type Changes, type Snapshot, type Told } from './announce.ts';
export {
  agendaOf,
  tableCard,
  type AgendaRow,
  type BookMeeting,
  type BookParticipant,
  type BookSlot,
  type BookTable,
  type EventState,
  type ForumBook,
} from './book.ts';
export { proposedAnswers, isProposedAnswer, type ProposedAnswer } from './proposed.ts';
export {
  mostDays,
  mostTables,
  planSlots,
  usualPlan,
  usualTables,
  type DayHours,
  type ForumPlan,
  type Pause,
  type PlannedSlot,
} from './forum.ts';
export type { Explained, WayOutAct } from './explain.ts';
export type { FloorSlot, FloorView, Seated } from './floor-view.ts';
export { readForumForm, type Fields, type ForumDetails } from './forum-form.ts';
export {
  readHappening,
  whatOf,
  writeHappening,
  type AwayReason,
  type Happening,
  type What,
} from './happening.ts';
export { eventPurposes, type EventPurpose } from './invitation.ts';
export { otherOf, pair, pairKey, sits, type Hall, type HallParticipant, type Meeting } from './hall.ts';
export { choicesFor, clashAt, placesFor, tableIn, type Place, type SlotChoice } from './meeting.ts';
export {
  isLive,
  isLost,
  usualSeconds,
  usualSeed,
  type Run,
  type RunProgress,
  type RunResult,
} from './run.ts';
export { currentStep, nextAct, stepKeys, type ForumCounts, type NextAct, type StepKey } from './steps.ts';
export {
  mutualWishes,
  usualWeight,
  weights,
  wishCounts,
  type Weight,
  type Wish,
  type WishCount,
} from './wish.ts';
export { factsOf, listOf, sayRefusal, type Sentences, type Voice } from './saying.ts';
export type { Giving, Way } from './why-not.ts';
export type { EventsWords } from './words/en.ts';
export { memberWords, type MemberWords } from './words/member.ts';
export { outgoingWords, type OutgoingWords } from './words/outgoing.ts';

export const eventsWords: Record<Lang, EventsWords> = { it, en };

/** What a forum says on the page Today. */
export const eventsTodayWords: Record<Lang, Record<string, TodayWords>> = { it: todayIt, en: todayEn };
