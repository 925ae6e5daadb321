export { recordChange, recordChanges, type Change } from './change.ts';
export { closeDatabase, connection, databaseAs, newPool, type DatabaseRole } from './database.ts';
export { forbidden, notFound } from './errors.ts';
export { keepFile, readFile, type KeptFile } from './files.ts';
export { isId, newId, newToken } from './ids.ts';
export { addGateJob, addJob, startJobs, type JobHandler, type JobHandlers } from './jobs.ts';
export { log } from './log.ts';
export { mailJobs, queueMail, sendNow, type Letter } from './mail.ts';
export { applyWithin, migrate, NewerDatabase, readMigrations, type Migration } from './migrate.ts';
export { inNetwork, systemIn, type Ctx, type Who } from './network.ts';
export { houseToday } from './today.ts';
export * from './print/index.ts';
export { secrets } from './secrets.ts';
export {
  houseAddress,
  isLocalUse,
  readSettings,
  settings,
  WrongSettings,
  type Settings,
} from './settings.ts';
export { settingsPage } from './settings-page.ts';
export type { Json, JsonOr } from './tables.ts';
export { wholeNetwork } from './whole.ts';
