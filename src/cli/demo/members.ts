/** Writes a cast's firms with their tags and own fields. */
import { firmSearch, readTag, sortName } from '#members';
import type { Ctx } from '#platform/server';
import { domainOf, phoneOf } from '../../../tests/worlds/invented.ts';
import type { Cast, CastFirm } from '../../../tests/worlds/world.ts';
import type { Told } from './history.ts';
import { ownFields } from './own-fields.ts';
import { writePeople } from './people.ts';
import { editedAt } from './history.ts';
import { atWork, insertAll } from './rows.ts';

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
  personId(name: string): string;
  animator: string;
}

export async function writeMembers(ctx: Ctx, cast: Cast): Promise<Settled> {
  const firms = cast.firms.map((firm, at) => ({
    key: firm.key,
    firmId: ctx.newId(),
    enteredAt: atWork(ctx.now, cast.age - 3 * at, at),
    told: { ...tellFirm(firm, at), ...tellOwn(firm), tags: [...firm.tags].sort() },
  }));
  const byKey = new Map(firms.map((firm) => [firm.key, firm]));
  const people = new Map(cast.firms.flatMap((firm) => firm.people.map(([name]) => [name, ctx.newId()])));
  const settled = {
    firms,
    personId: (name: string) => people.get(name)!,
    firm: (key: string) => byKey.get(key)!,
    animator: cast.staff.find(({ role }) => role === 'animator')!.name,
  };
  await insertAll(ctx, 'field', ownFields(ctx));
  await insertAll(
    ctx,
    'firm',
    cast.firms.map((firm, at) => firmRow(firm, at, settled.firm(firm.key), lastEdit(ctx, cast, firm.key))),
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

function lastEdit(ctx: Ctx, cast: Cast, key: string): Date | null {
  const edit = cast.edits.find((one) => one.firm === key);
  return edit ? editedAt(ctx, edit) : null;
}

function firmRow(firm: CastFirm, at: number, { firmId, enteredAt }: SettledFirm, edited: Date | null) {
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
    updated_at: edited ?? enteredAt,
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
