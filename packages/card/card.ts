/** A visiting card, whatever file it came from. Everything is text as a person reads it: decoded, unescaped, trimmed. */
export interface Card {
  /** Of the file it was read from: `2.1`, `3.0`, `4.0`; empty where it says nothing known. */
  version: string;
  kind: 'individual' | 'org' | 'group' | 'location';
  /** The name as it is written out; made from its parts where the file has only those. */
  name: string;
  parts: NameParts;
  nickname: string;
  org: string;
  /** Departments, the widest first. */
  units: string[];
  title: string;
  role: string;
  emails: Reach[];
  phones: Reach[];
  addresses: PostalAddress[];
  urls: Reach[];
  note: string;
  categories: string[];
  /** As the file writes it: `1980-03-22`, `--0203`, `19800322`. */
  birthday: string;
  photo: Photo | null;
  uid: string;
  /** When it was last changed, as written. */
  revised: string;
  /** What the fields above have no room for, kept so that nothing is lost. */
  other: Other[];
}

export interface NameParts {
  family: string;
  given: string;
  additional: string;
  prefix: string;
  suffix: string;
}

/** A way to reach somebody: an e-mail address, a telephone number, a web address. */
export interface Reach {
  value: string;
  /** `work`, `home`, `cell`, `fax`…, lower case. */
  types: string[];
  /** What the owner calls it ("Grandma's"), from an `X-ABLabel` beside it. */
  label: string;
  /** 1 is the dearest, 100 the least; null: not said. */
  preference: number | null;
}

export interface PostalAddress {
  box: string;
  extended: string;
  street: string;
  city: string;
  region: string;
  postcode: string;
  country: string;
  types: string[];
  /** As it is written on an envelope, where the file says so. */
  label: string;
}

export type Photo =
  | { kind: 'link'; url: string }
  /** `data` is base64, without white space. */
  | { kind: 'inside'; mediaType: string; data: string };

export interface Other {
  name: string;
  parameters: Readonly<Record<string, readonly string[]>>;
  value: string;
  /** `item1` of `item1.X-ABDATE`; empty: none. */
  group: string;
}

export function emptyCard(): Card {
  return {
    version: '',
    kind: 'individual',
    name: '',
    parts: { family: '', given: '', additional: '', prefix: '', suffix: '' },
    nickname: '',
    org: '',
    units: [],
    title: '',
    role: '',
    emails: [],
    phones: [],
    addresses: [],
    urls: [],
    note: '',
    categories: [],
    birthday: '',
    photo: null,
    uid: '',
    revised: '',
    other: [],
  };
}

/** The name from its parts, in the order it is spoken. */
export function spokenName({ prefix, given, additional, family, suffix }: NameParts): string {
  return [prefix, given, additional, family, suffix].filter(Boolean).join(' ');
}
