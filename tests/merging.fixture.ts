/** Rows of every table that names firms, written as they stand: what two firms can have when they are merged. */
import { sql } from 'kysely';
import { inNetwork, newId, type Who } from '#platform/server';

export type Row = Record<string, unknown>;
const pair = (one: string, other: string) => ({
  a_id: one < other ? one : other,
  b_id: one < other ? other : one,
});

/** Four firms in the order of their ids, so that pairs are easily written. */
export interface Four {
  early: string;
  keep: string;
  gone: string;
  late: string;
}

export type Standings = ReturnType<typeof standingsOf>;

export function standingsOf(who: Who) {
  async function put(table: string, row: Row): Promise<string> {
    const id = newId();
    const key = {
      supply: 'supply_id',
      opportunity: 'opportunity_id',
      introduction: 'introduction_id',
      introduction_answer: 'answer_id',
      kept_apart: 'kept_apart_id',
      proposal_answer: 'answer_id',
      fact: 'fact_id',
      participant: 'participant_id',
      event: 'event_id',
    }[table];
    const whole: Row = { ...(key ? { [key]: id } : {}), ...row, network_id: who.networkId };
    const columns = sql.join(Object.keys(whole).map((column) => sql.ref(column)));
    await inNetwork(who, (ctx) =>
      sql`insert into ${sql.table(table)} (${columns}) select ${columns}
        from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(whole)}::jsonb) one`.execute(
        ctx.db,
      ),
    );
    return id;
  }

  const said = { noted_by: 'Ada' };
  const position = (firm_id: string, stage: string, rest: Row = {}) =>
    put('firm_position', {
      firm_id,
      stage,
      evidence: 'declared',
      noted_at: '2026-01-01T10:00:00.123456Z',
      ...said,
      ...rest,
    });
  const capability = (firm_id: string, name: string, rest: Row = {}) =>
    put('firm_capability', {
      firm_id,
      capability: name,
      evidence: 'declared',
      evidence_note: '',
      evidence_at: '2026-01-02',
      evidence_by: 'Ada',
      source: 'desk',
      visibility: 'members',
      added_at: '2026-01-02T01:02:03.456789Z',
      added_by: 'Ada',
      ...rest,
    });
  const proposed = (firm_id: string, name: string) =>
    put('capability_proposal', {
      firm_id,
      capability: name,
      certainty: 0.73,
      words: '',
      origin: 'profile',
      made_at: '2026-01-01',
    });
  const trade = (firm_id: string, lot: number) =>
    put('firm_trade', {
      firm_id,
      lot_from: lot,
      free_capacity: '',
      capacity_note: '',
      minimum_order: 120050,
      currency: 'EUR',
      languages: ['it'],
      markets: [],
      neighbours: [],
      visibility: {},
      version: 1,
      updated_at: '2026-01-01',
    });
  const supply = (supplier_id: string, buyer_id: string, rest: Row = {}) =>
    put('supply', {
      supplier_id,
      buyer_id,
      capability: '',
      noted_at: '2026-01-01',
      visibility: 'members',
      ...said,
      ...rest,
    });
  const fact = (one: string, other: string, source_id: string | null = null) =>
    put('fact', {
      ...pair(one, other),
      type: 'deal',
      layer: 'commercial',
      direction: 'a-to-b',
      confidence: 'declared',
      outcome: '',
      source: 'desk',
      source_id,
      occurred_at: '2026-01-01',
      recorded_at: '2026-01-01',
      recorded_by: 'Ada',
    });
  const introduction = (one: string, other: string, state = 'asked') =>
    put('introduction', {
      ...pair(one, other),
      reasons: [{ firmId: one, text: 'Castings' }],
      origin: 'animator',
      state,
      made_at: '2026-01-01',
      made_by: 'Ada',
      expires_at: '2027-01-01',
      version: 1,
    });
  const apart = (one: string, other: string, asked_by: string | null) =>
    put('kept_apart', {
      ...pair(one, other),
      kind: 'competitors',
      asked_by,
      reason: '',
      noted_at: '2026-01-01',
      ...said,
    });
  const answered = (one: string, other: string, said_for: string | null) =>
    put('proposal_answer', {
      ...pair(one, other),
      said_for,
      answer: 'no',
      reason: '',
      note: '',
      grounds: {},
      origin: 'desk',
      answered_at: '2026-01-01',
      answered_by: 'Ada',
    });
  const opportunity = (firm_id: string) =>
    put('opportunity', {
      firm_id,
      kind: 'commercial-offer',
      title: 'Castings',
      text: '',
      lang: 'en',
      capabilities: [],
      certifications: [],
      markets: [],
      state: 'open',
      anonymous: false,
      visibility: 'members',
      expires_on: '2027-01-01',
      entered_by: 'Ada',
      entered_how: 'desk',
      entered_at: '2026-01-01',
      review_note: '',
      renewals: 0,
      closed_why: '',
      version: 1,
    });
  const event = () =>
    put('event', {
      kind: 'forum',
      name: 'Forum',
      place: '',
      zone: 'Europe/Rome',
      state: 'draft',
      plan: {},
      version: 1,
      revision: 1,
      created_at: '2026-01-01',
    });
  const participant = (event_id: string, firm_id: string, rest: Row = {}) =>
    put('participant', { event_id, firm_id, people: [], version: 1, added_at: '2026-01-01', ...rest });

  /** Both firms with everything: what only the one says, what both say, and what lies between the two. */
  async function bothWithEverything({ early, keep, gone, late }: Four): Promise<void> {
    await inNetwork(who, async (ctx) => {
      const tag = newId();
      await ctx.db
        .insertInto('tag')
        .values({ network_id: ctx.networkId, tag_id: tag, label: 'x', folded: 'x' })
        .execute();
      await ctx.db
        .insertInto('firm_tag')
        .values({ network_id: ctx.networkId, firm_id: gone, tag_id: tag })
        .execute();
      const person = { network_id: ctx.networkId, person_id: newId() };
      await ctx.db
        .insertInto('person')
        .values({
          ...person,
          given_name: 'Ada',
          sort_name: 'ada',
          own_fields: '{}',
          visibility: '{}',
          archived_at: null,
        })
        .execute();
      await ctx.db
        .insertInto('mandate')
        .values({ ...person, mandate_id: newId(), firm_id: gone, since: null, until: null })
        .execute();
    });
    for (const firm of [keep, gone]) {
      await position(firm, 'casting', { evidence: firm === gone ? 'shown' : 'declared' });
      await capability(firm, 'common:polishing');
      await proposed(firm, 'common:welding');
      await trade(firm, firm === gone ? 5 : 10);
      await opportunity(firm);
      for (const other of [early, late]) {
        await supply(firm, other);
        await supply(other, firm);
        await fact(firm, other, '01990000-0000-7000-8000-000000000001');
        await introduction(firm, other);
        await introduction(firm, other, 'declined');
        await apart(firm, other, firm);
        await answered(firm, other, firm);
      }
    }
    await position(gone, 'finishing');
    await capability(gone, 'common:lathe');
    await proposed(gone, 'common:milling');
    // The firm kept did it once; the other does it now.
    await capability(keep, 'common:enamel', { removed_at: '2026-02-01T00:00:00.000001Z', cause: newId() });
    await capability(gone, 'common:enamel', { evidence: 'confirmed' });
    await position(keep, 'retail');
    await position(gone, 'retail', { ended_at: '2026-02-01' });
    await supply(keep, gone);
    await fact(keep, gone);
    const between = await introduction(keep, gone, 'met');
    await put('introduction_answer', {
      introduction_id: between,
      firm_id: gone,
      answer: 'yes',
      reason: '',
      note: '',
      answered_at: '2026-01-02',
      answered_by: 'Ada',
    });
    await apart(keep, gone, gone);
    await answered(keep, gone, gone);
    const [both, alone, past] = [await event(), await event(), await event()];
    for (const firm of [keep, gone]) await participant(both, firm);
    await participant(alone, gone);
    await participant(past, keep, { removed_at: '2026-03-01' });
    await participant(past, gone);
  }

  return { put, position, capability, fact, introduction, apart, participant, event, bothWithEverything };
}
