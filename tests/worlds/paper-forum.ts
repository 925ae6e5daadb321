/** An invented forum to print: as many firms, slots, days and tables as a test asks for, always the same. */
import type { Lang } from '#platform';
import type { BookMeeting, BookParticipant, BookSlot, ForumBook } from '../../src/rooms/events/book.ts';

export interface PaperForum {
  firms: number;
  slotsADay: number;
  days?: number;
  tables: number;
  /** Of every hundred slots, how many a firm meets in. */
  filled?: number;
  lang?: Lang;
}

const NAMES = [
  'Fonderie Riunite S.p.A.',
  'Officine Meccaniche di Precisione Fratelli Castagnetti & Figli',
  'Kovács Csőgyár Kft.',
  'Pininfibra S.r.l.',
  'Łódzkie Zakłady Odlewnicze Sp. z o.o.',
  'Tecnologie Avanzate per il Trattamento Termico dei Metalli S.r.l.',
  'Autoclavi Șerban & Țepeș SRL',
  'AMG',
  'Škoda-Černý Přesné Díly a.s.',
  'Bianchi e Bianchi Carrozzerie',
  'Aerodynamik & Windkanal Feinmechanik GmbH',
  '北京精密铸造有限公司',
  'شركة الخليج للصناعات',
  'Ελληνικά Χυτήρια Α.Ε.',
  'Завод Точной Механики',
  'Ingranaggi Nord',
];
const LINES = [
  'Castings in aluminium and magnesium up to 40 kg, small series, delivered machined.',
  'Cerca un fornitore di trattamenti superficiali per lotti piccoli; offre cinque assi e tempi brevi.',
  '“We make the tubes nobody else wants to make”: chassis tubes in 25CrMo4, bent and notched.',
  '',
  'Carbon monocoques, autoclave 6 m; wants machining of inserts in titanium, and someone who understands bonding metal to composite without losing three weeks in paperwork.',
];
const PEOPLE = [
  ['Anna Rossi'],
  ['Luca Bianchi', 'Željka Čović'],
  [],
  ['Gyöngyi Szőke', 'Ana Țurcanu', 'Émile Lefèvre'],
];
const TOWNS = [
  ['Modena', 'IT'],
  ['Győr', 'HU'],
  ['Łódź', 'PL'],
  ['', ''],
];

export function paperForum(want: PaperForum): ForumBook {
  const days = Array.from({ length: want.days ?? 1 }, (_, d) => `2026-12-${15 + d}`);
  const slots = days.flatMap((day, d) => slotsOf(day, d, want.slotsADay));
  const participants = Array.from({ length: want.firms }, (_, i) => firmOf(i, want.lang));
  const meetings = meetingsOf(participants, slots, want.tables, want.filled ?? 60);
  return {
    event: {
      id: 'forum-1',
      name: 'Forum Motor Valley & Friends',
      place: 'Modena, Palazzo dei Musei',
      zone: 'Europe/Rome',
      state: 'announced',
      version: 3,
      announcedAt: new Date('2026-12-11T16:05:00Z'),
    },
    days,
    slots,
    tables: Array.from({ length: want.tables }, (_, i) => ({ number: i + 1, label: '' })),
    participants,
    meetings,
  };
}

function slotsOf(day: string, d: number, count: number): BookSlot[] {
  const minutes = count > 14 ? 20 : 25;
  let at = Date.parse(`${day}T08:00:00Z`);
  const slots: BookSlot[] = [];
  const add = (kind: BookSlot['kind'], length: number, label: string) => {
    slots.push({
      id: `s${d}-${slots.length}`,
      day,
      startsAt: new Date(at),
      endsAt: new Date(at + length * 60_000),
      kind,
      label,
    });
    at += length * 60_000;
  };
  for (let i = 0; i < count; i++) {
    if (i === Math.floor(count / 2) && count > 3) add('break', 60, 'Pranzo · Lunch');
    add('meeting', minutes, '');
  }
  return slots;
}

function firmOf(i: number, lang?: Lang): BookParticipant {
  const [town, country] = TOWNS[i % TOWNS.length]!;
  return {
    id: `p${i}`,
    firmId: `f${i}`,
    name: i < NAMES.length ? NAMES[i]! : `${NAMES[i % NAMES.length]} ${i}`,
    line: LINES[i % LINES.length]!,
    town: town!,
    country: country!,
    website: '',
    people: PEOPLE[i % PEOPLE.length]!,
    lang: lang ?? (i % 3 === 2 ? 'en' : 'it'),
    awaySlotIds: i % 7 === 6 ? ['s0-1', 's0-2'] : [],
    wishesMade: i % 5,
    wishesUnmet: i % 5 === 3 ? 1 : i % 5 === 4 ? 4 : 0,
  };
}

/** Round robin: in slot k, firm i meets the firm opposite; thinned to the share asked for. */
function meetingsOf(
  firms: BookParticipant[],
  slots: BookSlot[],
  tables: number,
  filled: number,
): BookMeeting[] {
  const open = slots.filter((slot) => slot.kind === 'meeting');
  const even = firms.length + (firms.length % 2);
  return open.flatMap((slot, round) => {
    const ring = Array.from({ length: even - 1 }, (_, i) => ((i + round) % (even - 1)) + 1);
    const order = [0, ...ring];
    const met: BookMeeting[] = [];
    for (let i = 0; i < even / 2 && met.length < tables; i++) {
      const [a, b] = [firms[order[i]!], firms[order[even - 1 - i]!]];
      const thin = (round * 37 + i * 53) % 100 >= filled;
      if (!a || !b || thin || a.awaySlotIds.includes(slot.id) || b.awaySlotIds.includes(slot.id)) continue;
      const table = met.length + 1;
      met.push({
        id: `m${slot.id}-${i}`,
        a: a.id,
        b: b.id,
        slotId: slot.id,
        table,
        locked: false,
        changed: false,
      });
    }
    return met;
  });
}
