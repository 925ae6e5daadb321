import { accepted, normalise, refused, type Lang, type Refusal, type Result } from '#platform';

/** What is written down about a firm, apart from its own fields, tags and notes. The keys are the columns. */
export interface FirmEntry {
  name: string;
  website: string;
  email: string;
  phone: string;
  vat_number: string;
  country: string;
  region: string;
  city: string;
  postcode: string;
  address: string;
  summary: string;
  description: string;
  offers: string;
  needs: string;
  lang: Lang;
}
export type FirmKey = keyof FirmEntry;

/** In the order in which a form asks and a page tells. */
export const firmKeys = [
  'name',
  'summary',
  'website',
  'email',
  'phone',
  'address',
  'postcode',
  'city',
  'region',
  'country',
  'vat_number',
  'lang',
  'offers',
  'needs',
  'description',
] as const satisfies readonly FirmKey[];

/** Longest a value may be. The name and the search text stand in one index row, which has no room for more. */
const longest: Record<FirmKey, number> = {
  name: 200,
  summary: 300,
  website: 300,
  email: 254,
  phone: 60,
  address: 300,
  postcode: 20,
  city: 100,
  region: 100,
  country: 2,
  vat_number: 40,
  lang: 2,
  offers: 5000,
  needs: 5000,
  description: 10_000,
};
const manyLines: ReadonlySet<FirmKey> = new Set(['offers', 'needs', 'description']);

export const emptyFirm: FirmEntry = {
  name: '',
  website: '',
  email: '',
  phone: '',
  vat_number: '',
  country: '',
  region: '',
  city: '',
  postcode: '',
  address: '',
  summary: '',
  description: '',
  offers: '',
  needs: '',
  lang: 'it',
};

/** Reads what was typed about a firm: tidied, or refused with every problem at once in `data.problems`. */
export function readFirm(typed: Partial<Record<FirmKey, string>>): Result<FirmEntry> {
  const entry = { ...emptyFirm };
  for (const key of firmKeys) {
    const text = typed[key] ?? emptyFirm[key];
    (entry[key] as string) = manyLines.has(key) ? tidyLines(text) : tidyLine(text);
  }
  entry.country = entry.country.toUpperCase();
  entry.vat_number = entry.vat_number.toUpperCase().replace(/[\s.-]/g, '');
  entry.website = tidyWebsite(entry.website);
  const problems = problemsOf(entry);
  return problems.length > 0 ? refused('firm/unreadable', undefined, { problems }) : accepted(entry);
}

export function problemsOf(entry: FirmEntry): Refusal[] {
  const problems: Refusal[] = [];
  const say = (code: string, about: FirmKey, data?: Record<string, unknown>) =>
    problems.push({ code, about, ...(data ? { data } : {}) });
  if (entry.name === '') say('name/missing', 'name');
  if (entry.email !== '' && !isEmail(entry.email)) say('email/unreadable', 'email');
  if (entry.website !== '' && !isWebAddress(entry.website)) say('website/unreadable', 'website');
  if (!/^([A-Z]{2})?$/.test(entry.country)) say('country/unknown', 'country');
  if (entry.lang !== 'it' && entry.lang !== 'en') say('lang/unknown', 'lang');
  for (const key of firmKeys) {
    if (key !== 'country' && key !== 'lang' && entry[key].length > longest[key]) {
      say('text/too-long', key, { longest: longest[key], length: entry[key].length });
    }
  }
  return problems;
}

export const isEmail = (text: string) =>
  text.length <= 254 && /^[^\s@<>"(),:;]+@[^\s@<>"(),:;.]+(\.[^\s@<>"(),:;.]+)+$/.test(text);

export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(text);
}

/** People type "www.rossi.it"; a link needs to know how to get there. */
export function tidyWebsite(text: string): string {
  const bare = text.trim();
  return bare === '' || /^[a-z][a-z0-9+.-]*:/i.test(bare) ? bare : `https://${bare}`;
}

const tidyLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const tidyLines = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+\n/g, '\n')
    .trim();

/** The order of lists: accents and leading quotes don't count. */
export function sortName(name: string): string {
  const folded = normalise(name);
  return (folded.replace(/^[^\p{L}\p{N}]+/u, '') || folded).slice(0, 200);
}

/** One narrow line that searches look through: what an animator remembers a firm by. */
export function firmSearch(firm: Partial<FirmEntry>, tags: readonly string[] = []): string {
  const parts = [firm.name, firm.city, firm.region, firm.country, ...tags, firm.vat_number, domainOf(firm)];
  return normalise(parts.filter(Boolean).join(' ')).slice(0, 400);
}

const domainOf = ({ website = '', email = '' }: Partial<FirmEntry>) =>
  (/^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(website)?.[1] ?? email.split('@')[1] ?? '').toLowerCase();

/** A firm leaves the lists and comes back whole; one merged into another comes back by unmerging only. */
export interface FirmState {
  archived_at: Date | null;
  merged_into: string | null;
}

export function archive(firm: FirmState, now: Date): Result<FirmState> {
  if (firm.merged_into) return refused('firm/merged');
  if (firm.archived_at) return refused('firm/archived-already');
  return accepted({ ...firm, archived_at: now });
}

export function restore(firm: FirmState): Result<FirmState> {
  if (firm.merged_into) return refused('firm/merged');
  if (!firm.archived_at) return refused('firm/not-archived');
  return accepted({ ...firm, archived_at: null });
}
