/** The two firms of an introduction: whom to write to, and what one learns of the other once both have said yes. */
import { personVisibleTo, visibleTo } from '#members';
import { reachablePeople, type Reachable } from '#members/server';
import type { Ctx } from '#platform/server';

/** Whom to write to for each firm: the first of its people who has an address. */
export async function whomToAsk(
  ctx: Ctx,
  firmIds: readonly string[],
): Promise<Map<string, Reachable | null>> {
  const people = await reachablePeople(ctx, firmIds);
  return new Map(
    firmIds.map((firmId) => {
      const served = people.get(firmId) ?? [];
      return [firmId, served.find((one) => one.email !== '') ?? served[0] ?? null];
    }),
  );
}

/** A firm as its counterpart sees it: what it lets counterparts see, and whom to ask for. */
export interface Counterpart {
  name: string;
  lines: string[];
  person: string;
}

export async function counterpartOf(ctx: Ctx, firmId: string): Promise<Counterpart> {
  const firm = await ctx.db
    .selectFrom('firm')
    .selectAll()
    .where('firm_id', '=', firmId)
    .executeTakeFirstOrThrow();
  const { entry } = visibleTo(firm, 'counterpart');
  const contact = (await whomToAsk(ctx, [firmId])).get(firmId);
  const person = contact && (await personAs(ctx, contact.personId));
  const place = [entry.city, entry.country].filter(Boolean).join(', ');
  return {
    name: firm.name,
    lines: [entry.summary, place, entry.website, entry.email, entry.phone].filter((line) =>
      Boolean(line),
    ) as string[],
    person: person ? [person.name, person.email, person.phone].filter(Boolean).join(' · ') : '',
  };
}

/**
 * The person behind a yes. By saying it they gave their name and address to the other side: that is what the page
 * told them; a telephone number stays as visible as they set it.
 */
async function personAs(ctx: Ctx, personId: string) {
  const row = await ctx.db
    .selectFrom('person')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  const { entry } = personVisibleTo(row, 'counterpart');
  return {
    name: [row.given_name, row.family_name].filter(Boolean).join(' '),
    email: row.email,
    phone: entry.phone ?? '',
  };
}
