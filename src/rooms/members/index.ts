export {
  archive,
  emptyFirm,
  firmKeys,
  firmSearch,
  problemsOf,
  readFirm,
  restore,
  sortName,
  type FirmEntry,
  type FirmKey,
  type FirmState,
} from './firm.ts';
export {
  emptyPerson,
  personKeys,
  personName,
  personSearch,
  personSortName,
  readPerson,
  type PersonEntry,
  type PersonKey,
} from './person.ts';
export {
  endMandate,
  giveMandate,
  mandateState,
  resumeMandate,
  type Mandate,
  type MandateState,
} from './mandate.ts';
export {
  fieldKinds,
  fieldWords,
  labelIn,
  readField,
  typedField,
  type Field,
  type FieldKind,
  type FieldValue,
} from './field.ts';
export {
  audiences,
  firmDefaults,
  personDefaults,
  isAudience,
  personVisibleTo,
  reaches,
  visibleTo,
  type Audience,
  type VisibilityMap,
} from './visibility.ts';
export { readTag, readTags, type Tag } from './tag.ts';
export { csvHead, csvLine, harmless, unharmed, type CsvOptions } from './firm-csv.ts';
export type { Flat, FlatValue } from './flat.ts';
export { decodeText } from './import-encoding.ts';
export { readText, type TableRow } from './import-table.ts';
export { nameKey } from './names.ts';
export {
  filterAddress,
  isFiltered,
  noFilter,
  readFirmFilter,
  readPlace,
  writePlace,
  type FirmFilter,
} from './firm-list.ts';
export { formValues, defaultSight, type Typed } from './form.ts';
export { differences } from './history.ts';
export { choicesText } from './own-field.ts';
export { countryName, countryOptions, keyLabel, membersWords, refusalWords, valueWords } from './words.ts';
export type { MembersWords } from './words/en.ts';
export { mergeRows, type Choice, type MergeRow } from './merge.ts';
export { delimiters, type Delimiter } from './import-delimiter.ts';
export { encodings, type Encoding } from './import-encoding.ts';
export { targets, type Target } from './import-targets.ts';
export { type Column as ImportColumn } from './import-columns.ts';
export type { Problem as RowProblem } from './import-entry.ts';
export type { LikelySame, Outcome } from './import-plan.ts';
export { importWords, type ImportWords } from './words/import.ts';
export { membersTodayWords } from './words/today.ts';
