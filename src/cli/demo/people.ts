/** Writes a cast's people and whom they serve. */
import { personSearch, personSortName } from '#members';
import type { Ctx } from '#platform/server';
import { emailOf, phoneOf } from '../../../tests/worlds/invented.ts';
import type { Cast } from '../../../tests/worlds/world.ts';
import type { Settled } from './members.ts';
import { insertAll } from './rows.ts';

export async function writePeople(ctx: Ctx, cast: Cast, settled: Settled): Promise<void> {
  const nameOf = new Map(cast.firms.map((firm) => [firm.key, firm.name]));
  const people = cast.firms.flatMap((firm) =>
    firm.people.map(([name, role, since]) => ({ name, role, since, firm })),
  );
  await insertAll(
    ctx,
    'person',
    people.map(({ name, firm }, at) => {
      const [given_name = '', ...family] = name.split(' ');
      const told = { given_name, family_name: family.join(' '), email: emailOf(name, firm), lang: firm.lang };
      const seconds = cast.secondMandates.filter(({ person }) => person === name);
      const served = [firm.name, ...seconds.map((mandate) => nameOf.get(mandate.firm)!)];
      return {
        ...told,
        person_id: settled.personId(name),
        phone: phoneOf(at + 200, firm.lang),
        sort_name: personSortName(told),
        search: personSearch(told, served),
      };
    }),
  );
  const firsts = people.map(({ name, role, since, firm }) => ({ person: name, firm: firm.key, role, since }));
  await insertAll(
    ctx,
    'mandate',
    [...firsts, ...cast.secondMandates].map((mandate) => ({
      mandate_id: ctx.newId(),
      person_id: settled.personId(mandate.person),
      firm_id: settled.firm(mandate.firm).firmId,
      role: mandate.role,
      since: `${mandate.since}-01-01`,
      until: 'until' in mandate && mandate.until ? `${mandate.until}-12-31` : null,
    })),
  );
}
