import { seeded } from '../chance.ts';
import { monthName, weekdayFrom } from '../dates.ts';
import type { WorldForum } from '../forum.ts';
import { placedByHand } from '../placing.ts';
import { reportsOf } from '../reporting.ts';
import { dayOfSlots } from '../slots.ts';
import { wishesOf } from '../wishing.ts';
import { motorValley } from './index.ts';

const notThere = new Set(
  `quietfield galvanmere stillbrook altoviti scuola-valdorsa viaggiante coachline-quill ginepraia strapwell
   flessana pardiglia brandisole sestriglia windlass quercenta loomwright soffiana ventesimo belfresco
   montrano fioravera altarupe calibrana levantesa sarvela salvarana corvalle otterana`.split(/\s+/),
);

const slots = dayOfSlots('10:00', 20, [
  5,
  { label: 'Caffè / Coffee', minutes: 20 },
  3,
  { label: 'Pranzo / Lunch', minutes: 60 },
  5,
]);

/** The forum of about seven months ago, across the water: what was arranged there, and what came of it. */
export function pastForum(now: Date): WorldForum {
  const chance = seeded(404);
  const firms = motorValley.firms.filter((firm) => !notThere.has(firm.key));
  const tongues = new Map(firms.map((firm) => [firm.key, firm.lang]));
  const day = weekdayFrom(now, -214, 3);
  const participants = firms.map((firm) => ({
    firm: firm.key,
    people: firm.people.slice(0, 1).map(([name]) => name),
    cap: firm.key === 'lanternwick' ? 9 : null,
    away: firm.lang === 'it' && chance() < 0.2 ? [0, 1] : [],
  }));
  const wishes = wishesOf(firms, 140, chance);
  const { meetings, unmet } = placedByHand({ slots, tables: 12, participants, wishes });
  return {
    name: `Motor Valley Forum, ${monthName(day)}`,
    place: 'The Old Ropeworks, Kestrel Bridge',
    zone: 'Europe/London',
    state: 'over',
    day,
    tables: 12,
    slots,
    participants,
    neverPairs: [],
    wishes,
    meetings,
    unmet,
    asksAway: [],
    reports: reportsOf(meetings, (firm) => tongues.get(firm) ?? 'en', chance),
  };
}
