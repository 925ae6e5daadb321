import './import-tables.ts';

export { abandonImport, decideRows, type Deciding } from './import-decide.ts';
export { importJobs, startTaking, startUndo, takeImport, undoImport } from './import-jobs.ts';
export { bytesOf, largestFile, openImport, readOtherwise } from './import-open.ts';
export { previewImport } from './import-preview.ts';
export {
  filterCounts,
  importById,
  importRows,
  isRowFilter,
  likelyFirms,
  recentImports,
  type RowFilter,
  type RowView,
} from './import-queries.ts';
export type { Reading, ReadingChoices } from './import-reading.ts';
export type { ImportState, Kept } from './import-tables.ts';
export { rowsOnPage, rowsPage, type LikelyView } from './import-page.ts';
export { reportCsv } from './import-report.ts';
export { importWhole, ownKey, type WholeReport } from './import-whole.ts';
