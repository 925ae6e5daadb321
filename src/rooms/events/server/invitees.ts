import { sql } from 'kysely';
import type { Lang } from '#platform';
import type { Ctx } from '#platform/server';
import { inviteesFor, type Reachable } from '../invitation.ts';
import { selectParticipants } from './hall.ts';

export interface Invitee extends Reachable {
  lang: Lang;
}

export interface InvitedFirm {
  participantId: string;
  firm: string;
  /** Whom to write to; empty: nobody with an address. */
  invitees: Invitee[];
}

/** Every firm that takes part, with whom to write to. */
export async function invitedFirms(ctx: Ctx, eventId: string): Promise<InvitedFirm[]> {
  const firms = await selectParticipants(ctx, eventId)
    .select(['participant.participant_id', 'participant.people', 'firm.firm_id', 'firm.name'])
    .execute();
  const people = await ctx.db
    .selectFrom('mandate')
    .innerJoin('person', 'person.person_id', 'mandate.person_id')
    .select(['mandate.firm_id', 'person.person_id', 'given_name', 'family_name', 'email', 'person.lang'])
    .where('mandate.firm_id', 'in', [...firms.map((one) => one.firm_id), ctx.networkId])
    .where('person.archived_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', sql<string>`${ctx.now}::date`)]))
    .orderBy('person.sort_name')
    .orderBy('person.person_id')
    .execute();
  const byFirm = Map.groupBy(people, (one) => one.firm_id);
  return firms.map((firm) => {
    const known = (byFirm.get(firm.firm_id) ?? []).map((one) => ({
      personId: one.person_id,
      name: [one.given_name, one.family_name].filter(Boolean).join(' '),
      email: one.email,
      lang: one.lang,
    }));
    const invitees = inviteesFor(firm.people, known);
    return { participantId: firm.participant_id, firm: firm.name, invitees };
  });
}
