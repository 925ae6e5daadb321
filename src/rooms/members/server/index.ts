import './tables.ts';

export * from './import.ts';
export { addField, changeField, ownFields, retireField, type KeptField } from './fields.ts';
export { countFirms, firmPage, pageSize, suggestFirms, type FirmPage, type FirmRow } from './firm-list.ts';
export { firmsAsCsv } from './firm-export.ts';
export {
  archiveFirm,
  createFirm,
  editFirm,
  restoreFirm,
  saveFirm,
  type EditConflict,
} from './firm-commands.ts';
export { firmById, flatFirm, lockFirm, mergedAway, standingFirm, type KeptFirm } from './firms.ts';
export { historyOf, revertChange, type PastChange } from './history.ts';
export { addMandate, mandatesOf, settleMandate, type KeptMandate } from './mandates.ts';
export { mergeFirms, mergesInto, unmergeFirms } from './merges.ts';
export { notesOn, retractNote, writeNote, type KeptNote } from './notes.ts';
export {
  countPeople,
  flatPerson,
  namesOfPeople,
  personById,
  personPage,
  type KeptPerson,
  type PersonRow,
} from './people.ts';
export { createPerson, editPerson, movePerson } from './person-commands.ts';
export { filterChoices, type FilterChoices } from './places.ts';
export { audienceAtDesk, mayEditMembers, permitEditing } from './policy.ts';
export { reachablePeople, type Reachable } from './reachable.ts';
export { refreshFirmSearch, refreshPersonSearch } from './search-lines.ts';
export { matches, searchWords } from './search.ts';
export { removeTag, renameTag, setTags, tagCounts, tagFirms, tagIds, tagList, type KeptTag } from './tags.ts';
export { hasFirms, membersToday, recentFirms, type RecentFirm } from './today.ts';
