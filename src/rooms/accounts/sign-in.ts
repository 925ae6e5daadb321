import { accepted, refused, type Result } from '#platform';

/** A code lives ten minutes, bears five tries, and is used once. */
export const codeLifeMinutes = 10;
export const codeTries = 5;
/** So many codes an hour for one address of mail, and for one address of the network. */
export const codesPerHour = { email: 20, address: 100 };

export interface IssuedCode {
  expiresAt: Date;
  tries: number;
  usedAt: Date | null;
}

/** May this code still be tried? (Whether it is the right one is another question.) */
export function mayTry(code: IssuedCode | null, now: Date): Result<null> {
  if (!code || code.usedAt) return refused('code/spent', 'code');
  if (code.expiresAt.getTime() <= now.getTime()) return refused('code/expired', 'code');
  if (code.tries >= codeTries) return refused('code/too-many-tries', 'code');
  return accepted(null);
}

/** What people type when they read a code aloud or paste it: "482 913", "482-913". Null when it is no code. */
export function readCode(typed: string): string | null {
  const digits = typed.replace(/[\s.\-–]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** An address as accounts know it, or null when it can't be one. */
export function readEmail(typed: string): string | null {
  const email = typed.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.?[^\s@.]+$/.test(email) ? email : null;
}
