import { en } from './words/en.ts';
import { it } from './words/it.ts';
import type { AccountsWords } from './words/en.ts';
import type { Lang } from '#platform';

export const accountsWords: Record<Lang, AccountsWords> = { it, en };
export { accentSheet } from './accent.ts';
export { linkState, opens, purposes, type Capability, type LinkState, type Purpose } from './capability.ts';
export { isStaffRole, may, staffRoles, type Act, type StaffRole } from './role.ts';
export {
  graceSeconds,
  isStale,
  rotateAfterHours,
  sessionDays,
  type NetworkPlace,
  type SignedIn,
} from './session.ts';
export {
  codeLifeMinutes,
  codesPerHour,
  codeTries,
  mayTry,
  readCode,
  readEmail,
  type IssuedCode,
} from './sign-in.ts';
export { contrast, readNetworkSettings, type NetworkSettings } from './network.ts';
export { readFounding, type TypedFounding } from './founding.ts';
