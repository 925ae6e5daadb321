import { accepted, isLang, refused, type Lang, type Result } from '#platform';
import { readEmail } from './sign-in.ts';

export interface TypedFounding {
  network: string;
  name: string;
  email: string;
  lang: Lang;
}

/** Reads what was typed to found a network. */
export function readFounding(typed: Record<string, string>): Result<TypedFounding> {
  const network = (typed['network'] ?? '').trim();
  const name = (typed['name'] ?? '').trim();
  const email = readEmail(typed['email'] ?? '');
  if (!network) return refused('network/name-missing', 'network');
  if (!name) return refused('staff/name-missing', 'name');
  if (!email) return refused('email/unreadable', 'email');
  return accepted({ network, name, email, lang: isLang(typed['lang']) ? typed['lang'] : 'it' });
}
