import './tables.ts';

export { begin, beginningOpens, found, issueBeginning } from './beginnings.ts';
export { issueCapability, openCapability, revokeCapability, type OpenedCapability } from './capabilities.ts';
export { askForCode, codeJobs, recentSignInMails, tryCode } from './codes.ts';
export { desk, permit, seated } from './desk.ts';
export { allNetworks, foundNetwork, letIn, networkBySlug, type NewNetwork } from './networks.ts';
export {
  addPasskey,
  newPasskeyChallenge,
  passkeyChallenge,
  passkeySignIn,
  passkeysOf,
  removePasskey,
} from './passkeys.ts';
export {
  closeSession,
  closeSessionOf,
  goTo,
  openSession,
  readSession,
  sessionsOf,
  speak,
} from './sessions.ts';
export { linksOf, mailOf, networkSettings, outboxOf, saveNetwork } from './settings.ts';
export { acceptLink, issueLocalSignIn, linkHolder } from './sign-in-links.ts';
export { changeRole, letStaffIn, showOut, staffOf } from './staff.ts';
