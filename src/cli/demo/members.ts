/** Writes a cast's firms, people, mandates, tags, own fields and notes. */
import { firmSearch, personSearch, personSortName, readTag, sortName } from '#members';
import type { Ctx } from '#platform/server';
import { domainOf, emailOf, phoneOf } from '../../../tests/worlds/invented.ts';
import type { CastNote } from '../../../tests/worlds/motor-valley/notes.ts';
import type { Cast, CastFirm } from '../../../tests/worlds/world.ts';
import { ownFields } from './own-fields.ts';
import { daysBefore, insertAll } from './rows.ts';

/** Where everybody went: ids by the cast's keys, and who tells. */
export interface Settled {
  firmId(key: string): string;
  animator: string;
}

export async function writeMembers(ctx: Ctx, cast: Cast, age: number): Promise<Settled> {
  const firmIds = new Map(cast.firms.map((firm) => [firm.key, ctx.newId()]));
  const firmId = (key: string) => firmIds.get(key)!;
  await insertAll(ctx, 'field', ownFields(ctx));
  await insertAll(
    ctx,
    'firm',
    cast.firms.map((firm, at) => firmRow(ctx, firm, at, firmId(firm.key), age)),
  );
  await writeTags(ctx, cast, firmId);
  await writePeople(ctx, cast, firmId);
  return { firmId, animator: cast.staff.find(({ role }) => role === 'animator')!.name };
}

function firmRow(ctx: Ctx, firm: CastFirm, at: number, id: string, age: number) {
  const told = {
    name: firm.name,
    website: `https://www.${domainOf(firm)}`,
    email: `info@${domainOf(firm)}`,
    phone: phoneOf(at, firm.lang),
    country: firm.lang === 'it' ? 'IT' : 'GB',
    city: firm.town,
    summary: firm.line[firm.lang],
    offers: firm.offers.join('\n\n'),
    needs: firm.needs.join('\n\n'),
    lang: firm.lang,
  };
  return {
    ...told,
    firm_id: id,
    sort_name: sortName(firm.name),
    search: firmSearch(told, firm.tags),
    own_fields: JSON.stringify({
      founded: firm.founded,
      staff: firm.staff,
      line_abroad: firm.line[firm.lang === 'it' ? 'en' : 'it'],
    }),
    visibility: JSON.stringify(
      at % 3 === 0 ? { email: 'members', phone: 'counterpart', offers: 'members' } : {},
    ),
    created_at: daysBefore(ctx.now, age - 3 * at),
    updated_at: daysBefore(ctx.now, 4 + ((at * 37) % 190)),
  };
}

async function writeTags(ctx: Ctx, cast: Cast, firmId: (key: string) => string): Promise<void> {
  const labels = [...new Set(cast.firms.flatMap((firm) => firm.tags))];
  const tags = labels.map((typed) => {
    const read = readTag(typed);
    if (!read.ok) throw new Error(`demo/tag: ${typed}`);
    return { ...read.value, typed, tag_id: ctx.newId() };
  });
  const idOf = new Map(tags.map((tag) => [tag.typed, tag.tag_id]));
  await insertAll(
    ctx,
    'tag',
    tags.map(({ tag_id, label, folded }) => ({ tag_id, label, folded })),
  );
  await insertAll(
    ctx,
    'firm_tag',
    cast.firms.flatMap((firm) =>
      firm.tags.map((tag) => ({ firm_id: firmId(firm.key), tag_id: idOf.get(tag) })),
    ),
  );
}

async function writePeople(ctx: Ctx, cast: Cast, firmId: (key: string) => string): Promise<void> {
  const nameOf = new Map(cast.firms.map((firm) => [firm.key, firm.name]));
  const people = cast.firms.flatMap((firm, at) =>
    firm.people.map(([name, role, since]) => ({ name, role, since, firm, at, id: ctx.newId() })),
  );
  const idOf = new Map(people.map(({ name, id }) => [name, id]));
  await insertAll(
    ctx,
    'person',
    people.map(({ name, firm, at, id }) => {
      const [given_name = '', ...family] = name.split(' ');
      const told = { given_name, family_name: family.join(' '), email: emailOf(name, firm), lang: firm.lang };
      const second = cast.secondMandates.filter(({ person }) => person === name);
      const served = [firm.name, ...second.map((mandate) => nameOf.get(mandate.firm)!)];
      return {
        ...told,
        person_id: id,
        phone: phoneOf(at + 300, firm.lang),
        sort_name: personSortName(told),
        search: personSearch(told, served),
      };
    }),
  );
  const firsts = people.map(({ id, firm, role, since }) => ({ person_id: id, firm: firm.key, role, since }));
  const seconds = cast.secondMandates.map(({ person, ...rest }) => ({
    person_id: idOf.get(person),
    ...rest,
  }));
  await insertAll(
    ctx,
    'mandate',
    [...firsts, ...seconds].map((mandate) => ({
      mandate_id: ctx.newId(),
      person_id: mandate.person_id,
      firm_id: firmId(mandate.firm),
      role: mandate.role,
      since: `${mandate.since}-01-01`,
      until: 'until' in mandate && mandate.until ? `${mandate.until}-12-31` : null,
    })),
  );
}

export async function writeNotes(ctx: Ctx, notes: readonly CastNote[], settled: Settled): Promise<void> {
  await insertAll(
    ctx,
    'note',
    notes.map(({ firm, text, daysAgo }) => ({
      note_id: ctx.newId(),
      noun: 'firm',
      noun_id: settled.firmId(firm),
      text,
      author: settled.animator,
      at: daysBefore(ctx.now, daysAgo),
    })),
  );
}
