import { seeded } from '../chance.ts';
import { weekdayFrom } from '../dates.ts';
import type { WorldForum } from '../forum.ts';
import { placedByHand } from '../placing.ts';
import { dayOfSlots } from '../slots.ts';
import { wishesOf } from '../wishing.ts';
import { motorValley } from './index.ts';

const slots = dayOfSlots('14:00', 20, [4, { label: 'Caffè / Coffee', minutes: 20 }, 4]);

/** Within the week: an afternoon of two dozen firms, announced, with hardly a free slot. The floor waits for it. */
export function nearForum(now: Date): WorldForum {
  const chance = seeded(77);
  const firms = motorValley.firms.filter((_, at) => at % 8 < 3);
  const participants = firms.map((firm, at) => ({
    firm: firm.key,
    people: firm.people.slice(0, 1).map(([name]) => name),
    cap: null,
    away: at === 3 ? [0] : at === 11 ? [7, 8] : [],
  }));
  const wishes = wishesOf(firms, 100, chance);
  const { meetings, unmet } = placedByHand({ slots, tables: 12, participants, wishes });
  return {
    name: 'Quick tables: castings meet tooling',
    place: 'Officine del Portico, Valdorsa',
    zone: 'Europe/Rome',
    state: 'announced',
    day: weekdayFrom(now, 1, 2),
    tables: 12,
    slots,
    participants,
    neverPairs: [],
    wishes,
    meetings,
    unmet,
    asksAway: [],
    reports: [],
  };
}
