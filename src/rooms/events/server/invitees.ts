import { reachablePeople } from '#members/server';
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
  const byFirm = await reachablePeople(
    ctx,
    firms.map((one) => one.firm_id),
  );
  return firms.map((firm) => {
    const known = byFirm.get(firm.firm_id) ?? [];
    const invitees = inviteesFor(firm.people, known);
    return { participantId: firm.participant_id, firm: firm.name, invitees };
  });
}
