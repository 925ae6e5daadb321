/** Proposals of a forum: for each participant whom to meet, and what was said to it. */
import type { Grade, Told } from '#matching';
import { rankedAmong, saidIn } from '#matching/server';
import type { Lang } from '#platform';
import type { Ctx } from '#platform/server';
import { answerOf, type ProposedAnswer } from '../proposed.ts';
import { pairKey } from '../hall.ts';
import { readForum } from './forum.ts';
import { readWishes, selectParticipants } from './hall.ts';

/** So many others are proposed to each participant, and each is proposed to so many. */
export const proposedAtMost = 8;

export interface Pick {
  participantId: string;
  name: string;
  grade: Grade;
  why: Told[];
  /** What this participant said to it; null: nothing yet. */
  said: ProposedAnswer | null;
  /** The other side has asked for the meeting. */
  wanted: boolean;
}

export interface ProposedList {
  participantId: string;
  name: string;
  /** Wishes that stand. */
  made: number;
  /** No wish, and no answer to any proposal. */
  silent: boolean;
  picks: Pick[];
}

/** Everybody's proposals as the desk reads them, by the participants' names. */
export async function readProposed(ctx: Ctx, eventId: string): Promise<ProposedList[]> {
  await readForum(ctx, eventId);
  return listsOf(ctx, eventId, 'desk', ctx.lang);
}

/** One participant's own, in its language, with reasons that rest on what it may see. */
export async function proposedTo(
  ctx: Ctx,
  eventId: string,
  participantId: string,
  lang: Lang,
): Promise<Pick[]> {
  const lines = await listsOf(ctx, eventId, 'firm', lang);
  return lines.find((line) => line.participantId === participantId)?.picks ?? [];
}

async function listsOf(
  ctx: Ctx,
  eventId: string,
  reader: 'desk' | 'firm',
  lang: Lang,
): Promise<ProposedList[]> {
  const participants = await selectParticipants(ctx, eventId)
    .select(['participant.participant_id as id', 'firm.firm_id as firmId', 'firm.name'])
    .execute();
  const ofFirm = new Map(participants.map((one) => [one.firmId, one]));
  const ranked = await rankedAmong(ctx, [...ofFirm.keys()], { cap: proposedAtMost, reader, lang });
  const never = await neverPairs(ctx, eventId);
  const wishes = new Map(
    (await readWishes(ctx, eventId)).map((wish) => [`${wish.from} ${wish.to}`, wish.weight]),
  );
  const answers = await saidIn(ctx, eventId);
  const noes = Map.groupBy(
    answers.filter(({ answer }) => answer === 'no'),
    ({ firmId }) => firmId,
  );
  const said = new Map(answers.map(({ firmId, otherId, answer }) => [`${firmId} ${otherId}`, answer]));
  return participants.map(({ id, firmId, name }) => {
    const picks = (ranked.get(firmId) ?? []).flatMap((one): Pick[] => {
      const other = ofFirm.get(one.firmId);
      if (!other || never.has(pairKey(id, other.id))) return [];
      const weight = wishes.get(`${id} ${other.id}`);
      const no = said.get(`${firmId} ${one.firmId}`) === 'no' ? ('no' as const) : null;
      return [
        {
          participantId: other.id,
          name: other.name,
          grade: one.grade,
          why: one.why,
          said: weight ? answerOf[weight] : no,
          wanted: wishes.has(`${other.id} ${id}`),
        },
      ];
    });
    // A no takes its pair off the list; it stays here, for whoever thinks better of it.
    for (const { otherId } of noes.get(firmId) ?? []) {
      const other = ofFirm.get(otherId);
      if (!other || picks.some((pick) => pick.participantId === other.id)) continue;
      const wanted = wishes.has(`${other.id} ${id}`);
      picks.push({ participantId: other.id, name: other.name, grade: 'weak', why: [], said: 'no', wanted });
    }
    const made = [...wishes.keys()].filter((key) => key.startsWith(`${id} `)).length;
    const spoke = [...said.keys()].some((key) => key.startsWith(`${firmId} `));
    return { participantId: id, name, made, silent: made === 0 && !spoke, picks };
  });
}

async function neverPairs(ctx: Ctx, eventId: string): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('never_pair')
    .select(['a_id', 'b_id'])
    .where('event_id', '=', eventId)
    .execute();
  return new Set(rows.map((row) => pairKey(row.a_id, row.b_id)));
}
