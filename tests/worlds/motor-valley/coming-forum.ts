import { seeded } from '../chance.ts';
import { monthName, weekdayFrom } from '../dates.ts';
import type { WorldForum, WorldParticipant } from '../forum.ts';
import { dayOfSlots } from '../slots.ts';
import { wishesOf } from '../wishing.ts';
import type { CastFirm } from '../world.ts';
import { motorValley } from './index.ts';

/** Who stays at home this time. */
const notComing = new Set(
  `sarvela larkhurst sestriglia brandisole thistleford strapwell bladderwell loomwright stillbrook cinderlow
   windlass lungastrada viaggiante altoviti coachline-quill ginepraia fettle-plumb gravelgate valdorsa
   quercenta ballwright ravensey marl-end hollowby`.split(/\s+/),
);

const slots = dayOfSlots('09:30', 20, [
  5,
  { label: 'Caffè / Coffee', minutes: 20 },
  4,
  { label: 'Pranzo / Lunch', minutes: 70 },
  6,
]);
const morning = range(0, 9);
const afternoon = range(11, 16);

/** Trains, tests and other engagements. Falcovento leaves before Moresina comes: their wish can't be met. */
const away: Record<string, number[]> = {
  falcovento: afternoon,
  moresina: morning,
  lanternwick: [...range(0, 3), ...range(13, 16)],
  quietfield: [...morning, 15, 16],
  merrowdown: range(0, 1),
  whitlock: range(14, 16),
  'scuola-valdorsa': range(6, 9),
  salvarana: range(0, 2),
  eldermere: [16],
  greyhaven: range(11, 12),
};

/** Lanternwick, whom everybody wants, sits down eight times and no more. */
const caps: Record<string, number> = { lanternwick: 8, calibrana: 9 };

/** Next month's forum: forty firms, their wishes, and no timetable yet. That is the first thing to do. */
export function comingForum(now: Date): WorldForum {
  const chance = seeded(1207);
  const firms = motorValley.firms.filter((firm) => !notComing.has(firm.key));
  const day = weekdayFrom(now, 26, 4);
  return {
    name: `Motor Valley Forum, ${monthName(day)}`,
    place: 'Sala delle Carrozze, Ponteferro',
    zone: 'Europe/Rome',
    state: 'draft',
    day,
    tables: 14,
    slots,
    participants: firms.map(participantOf),
    neverPairs: [
      ['copperlane', 'lindaro'],
      ['levantesa', 'sintermoor'],
      ['flessana', 'otterana'],
    ],
    wishes: wishesOf(firms, 180, chance),
    meetings: [],
    unmet: [],
    reports: [],
    asksAway: [
      {
        firm: 'pinmoor',
        person: 'Edith Pinsent',
        slots: [16],
        note: 'My train leaves at a quarter past four: could the last talk be spared me?',
      },
      {
        firm: 'belfresco',
        person: 'Romilda Belfreschi',
        slots: [6],
        note: 'Alle undici e mezza aspetto una telefonata dal cliente di Pieve Morana.',
      },
    ],
  };
}

function participantOf(firm: CastFirm, position: number): WorldParticipant {
  return {
    firm: firm.key,
    people: firm.people.slice(0, position % 3 === 0 ? 1 : 2).map(([name]) => name),
    cap: caps[firm.key] ?? null,
    away: away[firm.key] ?? [],
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
