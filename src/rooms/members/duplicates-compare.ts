import { readCountry } from './import-country.ts';
import { firmName, type FirmName, wordsOf } from './names.ts';
import { landOfForm } from './names-legal-forms.ts';
import { likeness as spelling } from './names-spelling.ts';

/** What is looked at to tell whether two firms are one. */
export interface Firm {
  name: string;
  website?: string;
  email?: string;
  phone?: string;
  vat?: string;
  country?: string;
  city?: string;
  postcode?: string;
  address?: string;
}

/** Each reason is a code with its weight on the score; the desk turns it into words. */
export interface Reason {
  code:
    | 'same-vat'
    | 'other-vat'
    | 'same-domain'
    | 'same-email'
    | 'same-phone'
    | 'same-name'
    | 'near-name'
    | 'name-within'
    | 'other-number'
    | 'other-form'
    | 'same-address'
    | 'same-city'
    | 'other-city'
    | 'same-country'
    | 'other-country';
  weight: number;
}

export interface Likeness {
  score: number;
  why: Reason[];
}

export interface Described {
  name: FirmName;
  domain: string;
  email: string;
  phone: string;
  vat: string;
  country: string;
  city: string;
  postcode: string;
  address: string;
}

export function describe(firm: Firm): Described {
  const email = (firm.email ?? '').toLowerCase();
  return {
    name: firmName(firm.name),
    domain: domainOf(firm.website ?? '') || domainOf(email.split('@')[1] ?? ''),
    email,
    phone: (firm.phone ?? '').replace(/\D/g, '').slice(-9),
    vat: (firm.vat ?? '').replace(/^[A-Z]{2}(?=\d)/, ''),
    country: firm.country ?? '',
    city: wordsOf(firm.city ?? '').join(' '),
    postcode: (firm.postcode ?? '').replace(/\s/g, ''),
    address: wordsOf(firm.address ?? '').join(' '),
  };
}

/** Sites and mailboxes that thousands of firms share: the same domain there says nothing. */
const publicDomains =
  /(^|\.)(linkedin|facebook|instagram|twitter|x|youtube|wix|wixsite|google|gmail|googlemail|hotmail|outlook|live|yahoo|icloud|libero|tiscali|alice|virgilio|tin|aruba|pec|legalmail|orange|wanadoo|free|web|gmx|t-online|qq|163|126|alibaba|wordpress|blogspot|github)\.[a-z.]+$|\.(pec|gov|gouv)\.[a-z]+$/;

function domainOf(address: string): string {
  const host = address
    .toLowerCase()
    .replace(/^[a-z]*:?\/\//, '')
    .split(/[/?#:]/, 1)[0]!
    .replace(/^www\d?\./, '');
  return !host.includes('.') || publicDomains.test(host) ? '' : host;
}

/**
 * The name carries most of the score; what else is the same or different moves it. `sharedBy` is how many firms
 * use this domain: alone it is nearly proof, shared by a group it is a hint.
 */
export function compare(a: Described, b: Described, sharedBy = 1): Likeness {
  const why: Reason[] = [];
  let score = 0;
  const add = (code: Reason['code'], weight: number) => {
    why.push({ code, weight });
    score += weight;
  };
  const names = compareNames(a.name, b.name);
  if (names) add(names.code, names.weight);
  if (a.vat && b.vat) add(a.vat === b.vat ? 'same-vat' : 'other-vat', a.vat === b.vat ? 0.7 : -0.35);
  if (a.domain && a.domain === b.domain) add('same-domain', domainWeight(names, sharedBy));
  if (a.email && a.email === b.email) add('same-email', 0.3);
  if (a.phone.length > 6 && a.phone === b.phone) add('same-phone', 0.25);
  if (a.address && b.address && sameAddress(a, b)) add('same-address', 0.25);
  if (a.city && b.city) add(a.city === b.city ? 'same-city' : 'other-city', a.city === b.city ? 0.08 : -0.12);
  if (a.country && b.country && a.country !== b.country) add('other-country', -0.25);
  else if (a.country && a.country === b.country) add('same-country', 0.03);
  if (otherForm(a.name, b.name)) add('other-form', -0.2);
  if (otherNumber(a.name, b.name)) add('other-number', -0.45);
  return { score: Math.round(Math.max(0, Math.min(0.99, score)) * 100) / 100, why };
}

function sameAddress(a: Described, b: Described): boolean {
  if (a.postcode && b.postcode && a.postcode !== b.postcode) return false;
  return a.address === b.address || (a.address.length > 12 && spelling(a.address, b.address, 0.9) >= 0.9);
}

/** A domain is nearly proof for two alike names, a hint for a house and its daughter, little for a crowd. */
function domainWeight(names: Reason | null, sharedBy: number): number {
  if (sharedBy > 3) return 0.1;
  if (names === null) return 0.5;
  return names.code === 'name-within' ? 0.2 : 0.35;
}

function compareNames(a: FirmName, b: FirmName): Reason | null {
  if (a.solid === b.solid) return { code: 'same-name', weight: a.form === b.form ? 0.95 : 0.93 };
  const sorted = (name: FirmName) => [...name.words].sort().join(' ');
  if (sorted(a) === sorted(b)) return { code: 'same-name', weight: 0.9 };
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  if (withoutInitials(long) === short.solid) return { code: 'same-name', weight: 0.91 };
  const near = nearness(a, b);
  const within = isWithin(short, long);
  if (near > within) return { code: 'near-name', weight: near };
  return within > 0 ? { code: 'name-within', weight: within } : null;
}

/** "Boston Consulting Group (BCG)": initials beside the words they stand for add nothing. */
function withoutInitials(name: FirmName): string {
  const initials = name.words.find((word, at) => {
    const others = name.words.filter((_, other) => other !== at);
    return word.length > 1 && others.length > 1 && others.map((other) => other[0]).join('') === word;
  });
  return name.words.filter((word) => word !== initials).join('');
}

/** One slip in a long name is a slip of the pen; short names a letter apart are mostly two firms. */
function nearness(a: FirmName, b: FirmName): number {
  const length = Math.max(a.solid.length, b.solid.length);
  const near = spelling(a.solid, b.solid, 0.8);
  if (near < 0.8 || (a.solid[0] !== b.solid[0] && near < 0.93) || !sameInside(a, b)) return 0;
  const slips = Math.round((1 - near) * length);
  if (slips === 1 && length >= 14) return 0.91;
  return Math.round((near * 0.9 - (length < 10 ? 0.15 : 0)) * 100) / 100;
}

/**
 * "Leonardo" within "Leonardo Elicotteri" may be the same house or a daughter: a reason to ask, never to decide.
 * A country at the end ("Safran Italia") makes it a touch likelier; one word out of many, unlikelier.
 */
function isWithin(short: FirmName, long: FirmName): number {
  const extra = long.words.length - short.words.length;
  const begins = short.words.every((word, at) => long.words[at] === word);
  const ends = short.words.every((word, at) => long.words[at + extra] === word);
  if (extra === 0 || !(begins || ends) || short.solid.length < 4) return 0;
  if (begins && extra === 1 && readCountry(long.words.at(-1)!)) return 0.66;
  return Math.round((0.35 + 0.4 * (short.solid.length / long.solid.length)) * 100) / 100;
}

/** A near spelling must come from within words, not from one word taking another's place: "North"/"South". */
function sameInside(a: FirmName, b: FirmName): boolean {
  const missing = (from: FirmName, other: FirmName) =>
    from.words.filter((word) => !other.words.includes(word));
  const [left, right] = [missing(a, b), missing(b, a)];
  if (left.length === 0 || right.length === 0) return true;
  return spelling(left.join(''), right.join(''), 0.7) >= 0.7;
}

/** "Röhm Sarl" and "Röhm GmbH": one house, two firms in two countries. */
function otherForm(a: FirmName, b: FirmName): boolean {
  const [left, right] = [landOfForm(a.form), landOfForm(b.form)];
  return left !== null && right !== null && left !== right;
}

/** "Plant 2" is not "Plant 3", "MXP1" not "MXP8", "Thanh II" not "Thanh". */
function otherNumber(a: FirmName, b: FirmName): boolean {
  const numbers = (name: FirmName) =>
    name.words.flatMap((word) => (roman[word] ?? word).match(/\d+/g) ?? []).join(' ');
  return numbers(a) !== numbers(b);
}

const roman: Record<string, string> = { ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9', two: '2', due: '2', three: '3', tre: '3' }; // prettier-ignore
