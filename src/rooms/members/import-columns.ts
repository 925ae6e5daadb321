import { readCountry } from './import-country.ts';
import { headerWords, shareable, type Target } from './import-targets.ts';
import { readEmail, readNumber, readPhone, readVat, readWebsite } from './import-values.ts';
import { endsInLegalForm } from './names.ts';

/** A column, where it goes, how sure we are of it and why. `key` names a network's own field. */
export interface Column {
  target: Target;
  key?: string;
  /** What a new field of the network's own is called: the column's name in the file. */
  label?: string;
  score: number;
  because:
    'header' | 'values' | 'header-and-values' | 'coordinates' | 'unknown' | 'empty' | 'chosen' | 'taken';
}

/** "Nome_Azienda*" and "nome azienda" are one header. */
export const foldHeader = (header: string): string =>
  header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const byWord = new Map<string, Target>(
  Object.entries(headerWords).flatMap(([target, words]) =>
    words.split(', ').map((word): [string, Target] => [word, target as Target]),
  ),
);

const coordinates =
  /^(lat|lng|lon|long|latitude|longitude|latitudine|longitudine|breite|lange|latitud|longitud|gps|coordinates|coordinate)$/;

export function targetOfHeader(header: string): { target: Target; score: number } | null {
  const folded = foldHeader(header);
  const whole = byWord.get(folded);
  if (whole) return { target: whole, score: 0.95 };
  if (coordinates.test(folded)) return { target: 'out', score: 0.9 };
  const singular = byWord.get(folded.replace(/s$/, '')) ?? byWord.get(folded.replace(/ \d+$/, ''));
  if (singular) return { target: singular, score: 0.9 };
  // The longest known words inside the header: "Indirizzo della sede (via)" speaks of an address.
  const words = folded.split(' ');
  for (let length = Math.min(3, words.length - 1); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length).join(' ');
      const target = part.length > 2 ? byWord.get(part) : undefined;
      if (target) return { target, score: 0.55 + 0.1 * length - 0.03 * from };
    }
  }
  return null;
}

/** One guess a column; a target that can take one column only goes to the best of those that want it. */
export function guessColumns(header: readonly string[] | null, rows: readonly string[][]): Column[] {
  const sample = rows.length > 400 ? rows.filter((_, at) => at % Math.ceil(rows.length / 400) === 0) : rows;
  const width = widthOf(header, sample);
  const surnames = header?.some((name) => targetOfHeader(name)?.target === 'person_family') ?? false;
  const wanted = Array.from({ length: width }, (_, column) => {
    const values = sample.map((row) => row[column]?.trim() ?? '').filter(Boolean);
    const name = header?.[column] ?? '';
    return rankTargets(surnames && bareName.test(foldHeader(name)) ? 'given name' : name, values);
  });
  const columns = wanted.map((each): Column => ({
    target: 'out',
    score: 0,
    because: each.empty ? 'empty' : 'unknown',
  }));
  const given = new Set<Target>();
  const offers = wanted
    .flatMap(({ ranked }, column) => ranked.map((guess) => ({ column, ...guess })))
    .sort((a, b) => b.score - a.score || a.column - b.column);
  for (const { column, target, score, because } of offers) {
    if (columns[column]!.score > 0 || (given.has(target) && !shareable.has(target))) continue;
    columns[column] = { target, score: Math.round(score * 100) / 100, because };
    given.add(target);
  }
  return columns;
}

/** Beside a surname column, a bare "Nome" is the person's. */
const bareName = /^(nome|nom|name|nombre)$/;

interface Guess {
  target: Target;
  score: number;
  because: Column['because'];
}

function rankTargets(header: string, values: string[]): { ranked: Guess[]; empty: boolean } {
  const said = targetOfHeader(header);
  if (coordinates.test(foldHeader(header))) {
    return { ranked: [{ target: 'out', score: 0.9, because: 'coordinates' }], empty: false };
  }
  const seen = looksOf(values);
  const ranked: Guess[] = [];
  if (said) {
    const support = seen.get(said.target) ?? supported(said.target, values);
    const against = support === undefined && said.target in readers && values.length > 0 ? 0.35 : 0;
    const score = Math.min(0.99, said.score + (support ? 0.04 : 0) - against);
    ranked.push({ target: said.target, score, because: support ? 'header-and-values' : 'header' });
    const alternative = secondChoice[said.target];
    if (alternative && said.score >= 0.9)
      ranked.push({ target: alternative, score: score - 0.3, because: 'header' });
  }
  for (const [target, share] of seen) {
    if (target !== said?.target)
      ranked.push({ target, score: share * (said ? 0.45 : 0.7), because: 'values' });
  }
  return { ranked: ranked.filter(({ score }) => score >= 0.3), empty: values.length === 0 && !said };
}

/** When two columns want the same place. */
const secondChoice: Partial<Record<Target, Target>> = {
  name: 'person_name',
  email: 'person_email',
  phone: 'person_phone',
  person_email: 'email',
  person_phone: 'phone',
  person_name: 'name',
  summary: 'description',
  offers: 'description',
  region: 'city',
};

const readers: Partial<Record<Target, (value: string) => unknown>> = {
  website: readWebsite,
  email: readEmail,
  phone: readPhone,
  country: readCountry,
  person_email: readEmail,
  person_phone: readPhone,
};

/** Whether values can be what the column's name says; undefined where most can't. */
function supported(target: Target, values: readonly string[]): number | undefined {
  const reader = readers[target];
  const share = reader ? values.filter(reader).length / (values.length || 1) : 0;
  return share >= 0.6 ? share : undefined;
}

/** Columns end where their names end, unless most rows go on beyond them: then names are missing. */
function widthOf(header: readonly string[] | null, sample: readonly string[][]): number {
  const widest = Math.max(0, ...sample.map((row) => row.length));
  if (!header) return widest;
  const beyond = sample.filter((row) => row.slice(header.length).some((cell) => cell.trim() !== ''));
  return beyond.length * 2 > sample.length ? Math.max(header.length, widest) : header.length;
}

/** The targets most of these values could belong to, with the share that could. */
function looksOf(values: string[]): Map<Target, number> {
  const looks = new Map<Target, number>();
  if (values.length === 0) return looks;
  const share = (test: (value: string) => unknown) =>
    values.filter((value) => test(value)).length / values.length;
  const note = (target: Target, part: number, least = 0.6) => part >= least && looks.set(target, part);
  note('email', share(readEmail));
  if (looks.has('email')) return looks.set('person_email', looks.get('email')!);
  note(
    'website',
    share((value) => /\.[a-z]{2,}/i.test(value) && readWebsite(value)),
  );
  note(
    'country',
    share((value) => readCountry(value)) * (distinct(values) < 0.7 || values.length < 10 ? 1 : 0.5),
  );
  const digits = share((value) => (value.match(/\d/g) ?? []).length >= 7);
  if (digits > 0.6) {
    note(
      'vat_number',
      share((value) => /^([A-Z]{2})?\s?\d{8,12}$/i.test(value.trim()) && readVat(value)),
    );
    note(
      'phone',
      share((value) => readNumber(value.replace(/^\+/, '')) === null && readPhone(value)),
    );
    if (looks.has('phone')) looks.set('person_phone', looks.get('phone')!);
  }
  note('name', Math.min(1, share(endsInLegalForm) * 1.5) * (distinct(values) > 0.8 ? 1 : 0.5), 0.3);
  if (
    !looks.size &&
    distinct(values) > 0.9 &&
    share((value) => value.length <= 80 && /\p{L}{2}/u.test(value)) > 0.9
  ) {
    looks.set('name', 0.5);
  }
  return looks;
}

const distinct = (values: string[]) => new Set(values).size / values.length;
