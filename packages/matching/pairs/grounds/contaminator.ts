import type { Look } from '../look.ts';
import type { Standing } from '../standing.ts';
import { bothWays } from './gauge.ts';

/**
 * How widely a firm stands in the chain, 0 … 1: 0 up to two stages, half at four, three quarters at six; a further sector counts
 * like a stage, and so do every four firms it trades with, up to two. Told from the firm alone, so that who else is in
 * the network changes nothing.
 */
export function breadthOf(firm: Standing, look: Look): number {
  const touches =
    firm.links.length + Math.max(0, firm.sectors - 1) + Math.min(2, look.ties.partners(firm.place) / 4);
  return 1 - 2 ** (-Math.max(0, touches - 2) / 2);
}

/** One that stands in many places, next to one that stands in few, could carry over what is known elsewhere. */
export const contaminator = bothWays((wide, narrow, look, tally) => {
  if (narrow.links.length === 0 || wide.links.length < 3) return;
  const touching = narrow.links.find((stage) => wide.stages.has(stage) || wide.feeds.has(stage));
  const next = touching ?? wide.links.find((stage) => narrow.feeds.has(stage));
  if (next === undefined) return;
  const elsewhere = wide.links.filter((stage) => !narrow.stages.has(stage));
  const share = elsewhere.length / wide.links.length;
  const amount = breadthOf(wide, look) * (1 - breadthOf(narrow, look)) * share;
  tally.add('contaminator', amount, () => ({
    from: wide.id,
    to: narrow.id,
    facts: [
      ...new Set([
        narrow.stages.get(next) ?? wide.stages.get(next)!,
        ...elsewhere.map((stage) => wide.stages.get(stage)!),
      ]),
    ],
    data: { stages: wide.links.length, sectors: wide.sectors },
  }));
});
