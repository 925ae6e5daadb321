import { cellsOf } from './model.ts';
import type { Model } from './model.ts';

/**
 * The most weight that can be held, in mode `choose`: no participant holds more than its slots, times its people,
 * or more than it wants; the event no more than its tables and slots. The weight of a wish is shared out evenly
 * among those who take part.
 */
export function weightBound(model: Model): number {
  const cells = Array.from({ length: model.meetings }, (_, meeting) => cellsOf(model, meeting));
  const possible = [...cells.keys()].filter((meeting) => cells[meeting]!.length > 0);
  const most = new Map(model.quotas.map((quota) => [quota.participant, quota.most]));
  let shares = 0;
  for (let firm = 0; firm + 1 < model.peopleFrom.length; firm++) {
    const mine = new Set<number>();
    for (let person = model.peopleFrom[firm]!; person < model.peopleFrom[firm + 1]!; person++)
      for (const meeting of model.of[person]!) if (cells[meeting]!.length > 0) mine.add(meeting);
    const slots = new Set([...mine].flatMap((meeting) => cells[meeting]!)).size;
    const people = model.peopleFrom[firm + 1]! - model.peopleFrom[firm]!;
    const share = [...mine].map((meeting) => model.weight[meeting]! / model.people[meeting]!);
    shares += heaviest(share, Math.min(slots * people, most.get(firm) ?? Infinity));
  }
  const weights = possible.map((meeting) => model.weight[meeting]!);
  const places = model.tablesIn.reduce((sum, tables) => sum + tables, 0);
  // Thirds do not add up exactly: a hair more than the whole is still the whole.
  return Math.min(Math.floor(shares * (1 + 1e-12) + 1e-6), heaviest(weights, places));
}

function heaviest(weights: number[], most: number): number {
  return weights
    .sort((one, other) => other - one)
    .slice(0, most)
    .reduce((sum, weight) => sum + weight, 0);
}
