import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { sessionDays } from '#accounts';

// With https the name's prefix makes the browser refuse any cookie that was not set by us over https.
const secureName = '__Host-filiera';
const plainName = 'filiera';

export function sessionKey(cookies: Cookies): string | undefined {
  return cookies.get(secureName) ?? cookies.get(plainName);
}

export function keepKey({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>, key: string): void {
  const secure = url.protocol === 'https:';
  cookies.set(secure ? secureName : plainName, key, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: sessionDays * 86_400,
  });
}

export function dropKey({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>): void {
  const secure = url.protocol === 'https:';
  for (const name of secure ? [secureName, plainName] : [plainName]) {
    cookies.delete(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
  }
}
