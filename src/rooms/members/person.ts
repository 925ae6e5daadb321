import { accepted, normalise, refused, type Lang, type Refusal, type Result } from '#platform';
import { isEmail } from './firm.ts';

/** Whoever speaks for one firm or several. The keys are the columns. */
export interface PersonEntry {
  given_name: string;
  family_name: string;
  email: string;
  phone: string;
  lang: Lang;
}
export type PersonKey = keyof PersonEntry;
export const personKeys = [
  'given_name',
  'family_name',
  'email',
  'phone',
  'lang',
] as const satisfies readonly PersonKey[];

export const emptyPerson: PersonEntry = { given_name: '', family_name: '', email: '', phone: '', lang: 'it' };

/** Reads what was typed about a person: tidied, or refused with every problem at once. */
export function readPerson(typed: Partial<Record<PersonKey, string>>): Result<PersonEntry> {
  const line = (key: PersonKey) => (typed[key] ?? emptyPerson[key]).replace(/\s+/g, ' ').trim();
  const lang = line('lang');
  const entry: PersonEntry = {
    given_name: line('given_name'),
    family_name: line('family_name'),
    email: line('email').toLowerCase(),
    phone: line('phone'),
    lang: lang === 'en' ? 'en' : 'it',
  };
  const problems: Refusal[] = [];
  if (entry.given_name === '' && entry.family_name === '')
    problems.push({ code: 'name/missing', about: 'family_name' });
  if (entry.email !== '' && !isEmail(entry.email))
    problems.push({ code: 'email/unreadable', about: 'email' });
  if (lang !== 'it' && lang !== 'en') problems.push({ code: 'lang/unknown', about: 'lang' });
  for (const [key, longest] of [
    ['given_name', 80],
    ['family_name', 80],
    ['phone', 60],
  ] as const) {
    if (entry[key].length > longest) problems.push({ code: 'text/too-long', about: key, data: { longest } });
  }
  return problems.length > 0 ? refused('person/unreadable', undefined, { problems }) : accepted(entry);
}

/** "Ada Ferri", as one is spoken to. */
export const personName = (person: Pick<PersonEntry, 'given_name' | 'family_name'>) =>
  `${person.given_name} ${person.family_name}`.trim();

/** The order of lists: by family name. */
export const personSortName = (person: Pick<PersonEntry, 'given_name' | 'family_name'>) =>
  normalise(`${person.family_name} ${person.given_name}`).slice(0, 200);

/** What searches look through: names, address of mail, and the firms served. */
export const personSearch = (person: Partial<PersonEntry>, firmNames: readonly string[] = []) =>
  normalise(
    [person.given_name, person.family_name, person.email, ...firmNames].filter(Boolean).join(' '),
  ).slice(0, 400);
