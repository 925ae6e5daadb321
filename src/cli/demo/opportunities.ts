/** Writes what firms offer and need, as it came in and as the desk read it. */
import { marketId } from '../../../tests/worlds/ids.ts';
import type { CastOpportunity } from '../../../tests/worlds/standing.ts';
import type { Placing } from './chain.ts';
import { changeRow } from './history.ts';
import { atWork, dayAfter, insertAll } from './rows.ts';

export async function writeOpportunities(placing: Placing): Promise<void> {
  const written = placing.cast.chain.opportunities.map((one, at) => asWritten(placing, one, at));
  await insertAll(
    placing.ctx,
    'opportunity',
    written.map(({ row }) => row),
  );
  await insertAll(
    placing.ctx,
    'change',
    written.flatMap(({ changes }) => changes),
  );
}

/** One as it stands now, and how it came to stand so. */
function asWritten({ ctx, cast, settled, full }: Placing, one: CastOpportunity, at: number) {
  const firm = cast.firms.find(({ key }) => key === one.firm)!;
  const [person] = firm.people[0]!;
  const opportunity_id = ctx.newId();
  const enteredAt = atWork(ctx.now, one.daysAgo, at);
  const enteredBy = one.how === 'member' ? person : settled.animator;
  // What the desk enters itself it has read.
  const readAt = one.how === 'member' ? atWork(ctx.now, one.daysAgo - 1, at + 1) : enteredAt;
  const terms = {
    kind: one.kind,
    title: one.title,
    text: one.text,
    lang: firm.lang,
    capabilities: (one.what ?? []).map(full),
    certifications: (one.certifications ?? []).map(full),
    markets: (one.markets ?? []).map(marketId),
    quantity: one.quantity ?? null,
    anonymous: one.anonymous ?? false,
    visibility: 'members',
    expiresOn: dayAfter(ctx.now, one.days),
  };
  const state = one.state ?? 'open';
  const waits = one.how === 'member';
  const first = { state: waits ? 'waiting' : 'open', approved: !waits, word: '', closedWhy: '' };
  const now = {
    state,
    approved: state === 'open' || state === 'closed',
    word: one.word ?? '',
    closedWhy: state === 'closed' ? 'found' : '',
  };
  const entered = changeRow('opportunity', opportunity_id, {
    at: enteredAt,
    by: enteredBy,
    verb: 'entered',
    after: { ...terms, ...first },
  });
  const settledSince = changeRow('opportunity', opportunity_id, {
    at: readAt,
    by: settled.animator,
    verb: state === 'open' ? 'opened' : state,
    before: first,
    after: now,
  });
  const { expiresOn, capabilities, certifications, markets, ...said } = terms;
  return {
    changes: state === first.state ? [entered] : [entered, settledSince],
    row: {
      ...said,
      opportunity_id,
      firm_id: settled.firm(one.firm).firmId,
      person_id: settled.personId(person),
      capabilities,
      certifications,
      markets,
      state,
      expires_on: expiresOn,
      entered_by: enteredBy,
      entered_how: one.how,
      entered_at: enteredAt,
      reviewed_at: state === 'waiting' ? null : readAt,
      reviewed_by: state === 'waiting' ? null : settled.animator,
      review_note: now.word,
      closed_why: now.closedWhy,
    },
  };
}
