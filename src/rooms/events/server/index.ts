import './tables.ts';

export { changeAbsences } from './absences.ts';
export { forumBook } from './book.ts';
export { proposedTo, proposedAtMost, readProposed, type ProposedList, type Pick } from './proposed.ts';
export {
  answerProposals,
  answerProposalsByLink,
  takeBest,
  undoBest,
  type ProposedReply,
  type TakenBest,
} from './proposed-answers.ts';
export { findFirms, firmsOfTag, tagsToAdd, type FoundFirm, type TagCount } from './finding.ts';
export { readFloor } from './floor.ts';
export { readForum, type Forum } from './forum.ts';
export { changeForum, countTables, createForum } from './forums.ts';
export { readHall, readSlots, readTables, readWishes, type TimedSlot } from './hall.ts';
export { forumHistory, historyPage, type HistoryEntry } from './history.ts';
export { listParticipants, listWishes, type ParticipantLine, type WishLine } from './lists.ts';
export { eventJobs } from './jobs.ts';
export { tellMemory } from './meeting-facts.ts';
export { arrange, drop, move, setLock } from './meetings.ts';
export { forumCounts, listForums, readUnmet, type ForumLine } from './overview.ts';
export {
  addParticipants,
  bringBack,
  changeParticipant,
  findParticipant,
  readPastedNames,
  removeParticipant,
  type NewParticipant,
} from './participants.ts';
export { previewRepair } from './proposals.ts';
export {
  announce,
  closeForum,
  lastPublication,
  readChanges,
  reopenForum,
  type Publication,
} from './publications.ts';
export {
  forumOutcome,
  isOutcomeKey,
  meetingsThatCameTo,
  reportMeetings,
  reportsOf,
  type MeetingReport,
} from './reports.ts';
export { confirmRepair } from './repairs.ts';
export { undoRepair } from './undo.ts';
export { askForTimetable, findRun, latestRun, stopTimetable } from './runs.ts';
export { importWishes, makeWishes, readNever, setNever, withdrawWish, type WishReport } from './wishes.ts';
export { absenceRequests, settleAbsenceRequest, type AbsenceRequest } from './absence-requests.ts';
export { askToBeAway, seeAgenda } from './agenda-answers.ts';
export { calendarOf } from './calendar.ts';
export { invite, linkFor, revokeInvitations, type Invited } from './invitations.ts';
export { linksPage, type FirmLinks, type LinksPage } from './links-page.ts';
export { memberBehind, readMemberPage } from './member-page.ts';
export { viewOf, type AgendaView, type MemberView, type WishesView } from './member-view.ts';
export { agendasPdf } from './print/agenda.ts';
export { cardsPdf } from './print/cards.ts';
export { floorPdf } from './print/floor.ts';
export { overviewPdf } from './print/overview.ts';
export { chooseWishes } from './wish-answers.ts';
export { closeWishesAt } from './wish-call.ts';
export { whyNot } from './why-not.ts';
export { eventsToday } from './today.ts';
