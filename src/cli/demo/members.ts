/** Writes a cast's firms with their tags, own fields and notes. */
import { firmSearch, readTag, sortName } from '#members';
import type { Ctx } from '#platform/server';
import { domainOf, phoneOf } from '../../../tests/worlds/invented.ts';
import type { CastNote } from '../../../tests/worlds/motor-valley/notes.ts';
import type { Cast, CastFirm } from '../../../tests/worlds/world.ts';
import type { Told } from './history.ts';
import { ownFields } from './own-fields.ts';
import { writePeople } from './people.ts';
import { daysBefore, insertAll } from './rows.ts';

/** A firm of the cast where it came to live, with all that is told of it key by key. */
export interface SettledFirm {
  key: string;
  firmId: string;
  enteredAt: Date;
  told: Told;
}

export interface Settled {
  firms: readonly SettledFirm[];
  firm(key: string): SettledFirm;
  animator: string;
}

export async function writeMembers(ctx: Ctx, cast: Cast, age: number): Promise<Settled> {
  const firms = cast.firms.map((firm, at) => ({
    key: firm.key,
    firmId: ctx.newId(),
    enteredAt: daysBefore(ctx.now, age - 3 * at),
    told: { ...tellFirm(firm, at), ...tellOwn(firm), tags: [...firm.tags].sort() },
  }));
  const byKey = new Map(firms.map((firm) => [firm.key, firm]));
  const settled = {
    firms,
    firm: (key: string) => byKey.get(key)!,
    animator: cast.staff.find(({ role }) => role === 'animator')!.name,
  };
  await insertAll(ctx, 'field', ownFields(ctx));
  await insertAll(
    ctx,
    'firm',
    cast.firms.map((firm, at) => firmRow(ctx, firm, at, settled.firm(firm.key))),
  );
  await writeTags(ctx, cast, settled);
  await writePeople(ctx, cast, settled);
  return settled;
}

const tellFirm = (firm: CastFirm, at: number) => ({
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
});

const tellOwn = (firm: CastFirm) => ({
  'own.founded': firm.founded,
  'own.staff': firm.staff,
  'own.line_abroad': firm.line[firm.lang === 'it' ? 'en' : 'it'],
});

function firmRow(ctx: Ctx, firm: CastFirm, at: number, { firmId, enteredAt }: SettledFirm) {
  const told = tellFirm(firm, at);
  const own = Object.entries(tellOwn(firm)).map(([key, value]) => [key.slice('own.'.length), value]);
  const open = at % 3 === 0 ? { email: 'members', phone: 'counterpart', offers: 'members' } : {};
  return {
    ...told,
    firm_id: firmId,
    sort_name: sortName(firm.name),
    search: firmSearch(told, firm.tags),
    own_fields: JSON.stringify(Object.fromEntries(own)),
    visibility: JSON.stringify(open),
    created_at: enteredAt,
    updated_at: daysBefore(ctx.now, 4 + ((at * 37) % 190)),
  };
}

async function writeTags(ctx: Ctx, cast: Cast, settled: Settled): Promise<void> {
  const labels = [...new Set(cast.firms.flatMap((firm) => firm.tags))];
  const tags = labels.map((typed) => {
    const read = readTag(typed);
    if (!read.ok) throw new Error(`demo/tag: ${typed}`);
    return { typed, tag_id: ctx.newId(), ...read.value };
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
      firm.tags.map((tag) => ({ firm_id: settled.firm(firm.key).firmId, tag_id: idOf.get(tag) })),
    ),
  );
}

export async function writeNotes(ctx: Ctx, notes: readonly CastNote[], settled: Settled): Promise<void> {
  await insertAll(
    ctx,
    'note',
    notes.map(({ firm, text, daysAgo }) => ({
      note_id: ctx.newId(),
      noun: 'firm',
      noun_id: settled.firm(firm).firmId,
      text,
      author: settled.animator,
      at: daysBefore(ctx.now, daysAgo),
    })),
  );
}
