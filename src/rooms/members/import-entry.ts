import type { FieldValue } from './field.ts';
import { emptyFirm, problemsOf } from './firm.ts';
import { unharmed } from './firm-csv.ts';
import { readCountry } from './import-country.ts';
import type { Column } from './import-columns.ts';
import type { TableRow } from './import-table.ts';
import { splitPersonName } from './import-person.ts';
import { splitTags } from './import-tags.ts';
import { longestTag } from './tag.ts';
import { isChainTarget, type ChainTarget, type Target } from './import-targets.ts';
import { isUndecodable, readEmail, readPhone, readVat, readWebsite, tidy } from './import-values.ts';

/** A row of the file made ready for the members' book. */
export interface Entry {
  firm: Partial<Record<FirmColumn, string>> & { name: string };
  own: Record<string, FieldValue>;
  tags: string[];
  /** As it stands in the file: the room that knows the chain reads it. */
  chain?: Partial<Record<ChainTarget, string>>;
  person?: { given: string; family: string; role: string; email: string; phone: string };
}

export type FirmColumn = Exclude<Target, `person_${string}` | ChainTarget | 'tags' | 'own' | 'out'>;

/** What was wrong with a row. `stops` says that it can't be taken as it is; otherwise only that value is left out. */
export interface Problem {
  code:
    | 'no-name'
    | 'name-undecodable'
    | 'undecodable'
    | 'too-long'
    | 'too-many-cells'
    | 'too-few-cells'
    | 'loose-quotes'
    | 'bad-email'
    | 'bad-website'
    | 'bad-phone'
    | 'bad-vat'
    | 'bad-country'
    | 'bad-own'
    | 'several-emails'
    | 'no-person-name';
  column?: number;
  value?: string;
  stops?: true;
}

/** A cell beyond this is no value but a mistake: most often quotes that went wrong and swallowed other rows. */
export const endlessCell = 20_000;

export function readEntry(
  row: TableRow,
  columns: readonly Column[],
  tagDividers: ReadonlyMap<number, string>,
): { entry: Entry; problems: Problem[] } {
  const problems = shapeProblems(row, columns.length);
  const entry: Entry = { firm: { name: '' }, own: {}, tags: [] };
  const person: Record<string, string> = {};
  columns.forEach((column, at) => {
    const value = tidy(unharmed(row.cells[at] ?? ''));
    if (value === '' || column.target === 'out') return;
    const faults = cellProblems(column.target, value, at);
    problems.push(...faults);
    if (faults.some((fault) => fault.stops)) return;
    place(entry, person, column, at, value, tagDividers.get(at), problems);
  });
  leaveOutRefused(entry.firm, columns, problems);
  if (entry.firm.name === '' && !problems.some((each) => each.stops))
    problems.unshift({ code: 'no-name', stops: true });
  const read = readPerson(person);
  if (read) entry.person = read;
  else if (person.person_email || person.person_phone) problems.push({ code: 'no-person-name' });
  return { entry, problems };
}

function shapeProblems(row: TableRow, width: number): Problem[] {
  const problems: Problem[] = [];
  const extra = row.cells.slice(width).filter((cell) => cell.trim() !== '');
  if (extra.length > 0)
    problems.push({ code: 'too-many-cells', value: short(extra.join(' | ')), stops: true });
  if (row.cells.length < width) problems.push({ code: 'too-few-cells' });
  if (row.loose) problems.push({ code: 'loose-quotes' });
  return problems;
}

function cellProblems(target: Target, value: string, column: number): Problem[] {
  if (value.length > endlessCell) return [{ code: 'too-long', column, value: short(value), stops: true }];
  if (!isUndecodable(value)) return [];
  // A name with letters missing can't be looked up again; elsewhere the damage is told and the text is kept.
  return target === 'name'
    ? [{ code: 'name-undecodable', column, value: short(value), stops: true }]
    : [{ code: 'undecodable', column, value: short(value) }];
}

/** What the book of members would refuse of a firm typed by hand is left out of one that was read. */
function leaveOutRefused(firm: Entry['firm'], columns: readonly Column[], problems: Problem[]): void {
  if (firm.summary && firm.summary.length > 300) {
    firm.description = [firm.summary, firm.description].filter(Boolean).join('\n');
    delete firm.summary;
  }
  for (const { code, about } of problemsOf({ ...emptyFirm, ...firm })) {
    const key = about as FirmColumn;
    if (code === 'name/missing') continue;
    const column = columns.findIndex(({ target }) => target === key);
    const told: Problem = { code: refusedAs[code] ?? 'too-long', column, value: short(firm[key] ?? '') };
    problems.push(key === 'name' ? { ...told, stops: true } : told);
    if (key !== 'name') delete firm[key];
  }
}

const refusedAs: Record<string, Problem['code']> = {
  'email/unreadable': 'bad-email',
  'website/unreadable': 'bad-website',
};

const short = (value: string) => (value.length > 120 ? `${value.slice(0, 119)}…` : value);

function place(
  entry: Entry,
  person: Record<string, string>,
  column: Column,
  at: number,
  value: string,
  divider: string | undefined,
  problems: Problem[],
): void {
  const wrong = (code: Problem['code']) => void problems.push({ code, column: at, value: short(value) });
  const { target } = column;
  if (isChainTarget(target)) {
    const before = entry.chain?.[target];
    entry.chain = { ...entry.chain, [target]: before ? `${before}\n${value}` : value };
    return;
  }
  switch (target) {
    case 'tags':
      for (const tag of splitTags(value, divider)) {
        if (tag.length > longestTag) wrong('too-long');
        else if (!entry.tags.includes(tag)) entry.tags.push(tag);
      }
      return;
    case 'own':
      entry.own[column.key ?? `column_${at + 1}`] = value;
      return;
    case 'email':
    case 'person_email': {
      const emails = value
        .split(/[;,/\s]+/)
        .map(readEmail)
        .filter((email) => email !== null);
      const whole = readEmail(value) ?? emails[0];
      if (whole === undefined) return wrong('bad-email');
      if (emails.length > 1) wrong('several-emails');
      if (target === 'email') entry.firm.email = whole;
      else person.person_email = whole;
      return;
    }
    case 'description':
    case 'address':
      entry.firm[target] = [entry.firm[target], value]
        .filter(Boolean)
        .join(target === 'address' ? ', ' : '\n');
      return;
    default: {
      const read = checked[target];
      const good = read ? read.reader(value) : value;
      if (good === null) return wrong(read!.code);
      if (isFirmColumn(target)) entry.firm[target] = good;
      else person[target] = good;
    }
  }
}

const isFirmColumn = (target: Target): target is FirmColumn =>
  !/^(person_|tags$|own$|out$)/.test(target) && !isChainTarget(target);

const checked: Partial<Record<Target, { reader: (value: string) => string | null; code: Problem['code'] }>> =
  {
    website: { reader: readWebsite, code: 'bad-website' },
    phone: { reader: readPhone, code: 'bad-phone' },
    person_phone: { reader: readPhone, code: 'bad-phone' },
    vat_number: { reader: readVat, code: 'bad-vat' },
    country: { reader: readCountry, code: 'bad-country' },
  };

function readPerson(said: Record<string, string>): Entry['person'] | null {
  const split = splitPersonName(said.person_name ?? '');
  const given = said.person_given ?? (said.person_family ? '' : split.given);
  const family = said.person_family ?? (said.person_given ? '' : split.family);
  if (given === '' && family === '') return null;
  return {
    given: given.slice(0, 80),
    family: family.slice(0, 80),
    role: (said.person_role ?? '').slice(0, 120),
    email: said.person_email ?? '',
    phone: said.person_phone ?? '',
  };
}
