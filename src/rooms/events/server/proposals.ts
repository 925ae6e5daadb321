/** A proposal for the floor: what would change, before anything does. */
import { accepted, clockWords, refused, shortDate, type Lang, type Result } from '#platform';
import { permit } from '#accounts/server';
import type { Ctx } from '#platform/server';
import { dayOf, factsFor, type Day } from '../day.ts';
import { lossesOf, proposeRepair, tellProposal, type FloorAsk, type Proposal } from '../floor.ts';
import type { Happening } from '../happening.ts';
import { readForum, type Forum } from './forum.ts';
import { readHall, readWishes } from './hall.ts';
import { lastPublication, lockedByAnnouncing } from './publications.ts';
import { findWalkIn, type WalkInFirm } from './walk-in.ts';

/** How the floor is looked at: where the present is put, and whether what was announced may move. */
export interface Standpoint {
  at: string | null;
  announcedMayMove: boolean;
}

export interface Ready {
  day: Day;
  proposal: Proposal;
  token: string;
}

/** What was looked at: the same again only while nothing in the event changed and no slot has begun. */
export const tokenOf = (revision: number, { begun }: Day): string => `${revision}.${begun}`;

/** The proposal as things stand in this transaction. */
export async function makeReady(
  ctx: Ctx,
  forum: Forum,
  happening: Happening,
  standpoint: Standpoint,
  lang: Lang,
): Promise<Result<Ready>> {
  const hall = await readHall(ctx, forum.id);
  const day = dayOf(hall, ctx.now, standpoint.at);
  const severalDays = new Set(day.slots.map((slot) => slot.day)).size > 1;
  const ask: FloorAsk = {
    wishes: await readWishes(ctx, forum.id),
    calledOff: await calledOff(ctx, forum.id),
    mayMove: standpoint.announcedMayMove ? await lockedByAnnouncing(ctx, forum.id) : new Set(),
    hour: (at) =>
      `${severalDays ? `${shortDate(at, lang, forum.zone)}, ` : ''}${clockWords(at, lang, forum.zone)}`,
  };
  const made = proposeRepair(day, happening, ask);
  return made.ok ? accepted({ day, proposal: made.value, token: tokenOf(forum.revision, day) }) : made;
}

/** Wishes that somebody took off the floor on purpose. */
async function calledOff(ctx: Ctx, eventId: string): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('unmet_wish')
    .select('wish_id')
    .where('event_id', '=', eventId)
    .where('reason', 'in', ['unmet/gone', 'unmet/called-off'])
    .execute();
  return new Set(rows.map((row) => row.wish_id));
}

export interface RepairPreview {
  token: string;
  /** What a sentence about what happened needs. */
  facts: Record<string, unknown>;
  summary: string;
  told: { name: string; sentences: string[] }[];
  lost: number;
  /** What would come of it if announced meetings might move, where that saves some. */
  otherwise: { summary: string; lost: number } | null;
  /** The agendas were announced: those concerned are told. */
  announced: boolean;
  walkIn: WalkInFirm | null;
}

/** What a happening would change. Nothing does yet. */
export async function previewRepair(
  ctx: Ctx,
  eventId: string,
  happening: Happening,
  standpoint: Standpoint,
): Promise<Result<RepairPreview>> {
  permit(ctx, 'run-events');
  const forum = await readForum(ctx, eventId);
  if (forum.state === 'over') return refused('forum/over');
  const walkIn = happening.kind === 'walk-in' ? await findWalkIn(ctx, eventId, happening.name) : null;
  if (walkIn && !walkIn.ok) return walkIn;
  const ready = await makeReady(ctx, forum, happening, standpoint, ctx.lang);
  if (!ready.ok) return ready;
  const { proposal, token } = ready.value;
  const { summary, told } = tellProposal(proposal, ctx.lang);
  return accepted({
    token,
    facts: factsFor(ready.value.day.hall, happening),
    summary,
    told: told.map(({ name, sentences }) => ({ name, sentences })),
    lost: lossesOf(proposal),
    otherwise: await ifAnnouncedMoved(ctx, forum, happening, standpoint, proposal),
    announced: (await lastPublication(ctx, eventId)) !== null,
    walkIn: walkIn?.value ?? null,
  });
}

async function ifAnnouncedMoved(
  ctx: Ctx,
  forum: Forum,
  happening: Happening,
  standpoint: Standpoint,
  proposal: Proposal,
): Promise<RepairPreview['otherwise']> {
  if (standpoint.announcedMayMove || lossesOf(proposal) === 0) return null;
  const free = await makeReady(ctx, forum, happening, { ...standpoint, announcedMayMove: true }, ctx.lang);
  if (!free.ok || lossesOf(free.value.proposal) >= lossesOf(proposal)) return null;
  return {
    summary: tellProposal(free.value.proposal, ctx.lang).summary,
    lost: lossesOf(free.value.proposal),
  };
}
