import { isLang, type Lang } from './lang.ts';

/** How somebody likes their pages: kept in two cookies, for a year, readable by the server only. */
export const langCookie = 'lang';
export const themeCookie = 'theme';

/** `null` follows the device. */
export type Theme = 'light' | 'dark' | null;

export function readTheme(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : null;
}

export function readLang(value: unknown): Lang | null {
  return isLang(value) ? value : null;
}

/** Where to go back to: a page of ours and nothing else, whatever the form says. */
export function ownPath(value: unknown, otherwise = '/'): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return otherwise;
  return /[\\\p{Cc}]/u.test(value) ? otherwise : value;
}
