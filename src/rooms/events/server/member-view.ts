/** A member's page as it is shown: hours and days in words, nothing in it that the reader may not see. */
import type { Lang } from '#platform';
import { merged, type MergedRow } from './print/merge.ts';
import { tongueOf, type Tongue } from './print/furniture.ts';
import type { Pick } from './proposed.ts';
import type { AgendaPage, MemberPage, WishesPage } from './member-page.ts';

/** A page of firms stays under twenty kilobytes, for a slow telephone. */
const firmsOnAPage = 20;
const picksOnAPage = 5;

interface FrameView {
  lang: Lang;
  network: string;
  person: string;
  firm: string;
  forum: string;
  place: string;
  over: boolean;
}

export interface HourView {
  key: string;
  span: string;
  kind: MergedRow['kind'];
  label: string;
  table: number;
  firm: string;
  about: string;
  line: string;
}

export interface AgendaView extends FrameView {
  purpose: 'agenda';
  announced: boolean;
  days: { day: string; heading: string; hours: HourView[] }[];
  meetings: number;
  seen: boolean;
  /** The hours that can be asked off. */
  askable: { id: string; label: string; asked: boolean }[];
  note: string;
}

export interface WishesView extends FrameView {
  purpose: 'wishes';
  open: boolean;
  until: string;
  others: number;
  chosen: number;
  /** On the first page, instead of the list: whom we would propose. */
  picks: PickView[];
  firms: { id: string; name: string; line: string; where: string; wished: boolean }[];
  page: number;
  pages: number;
  from: number;
  note: string;
}

export interface PickView {
  id: string;
  name: string;
  line: string;
  why: string[];
  said: 'yes' | 'maybe' | 'no' | null;
}

export type MemberView = AgendaView | WishesView;

export function viewOf(page: MemberPage, lang: Lang, pageNumber = 1): MemberView {
  const { event } = page.book;
  const tongue = tongueOf(lang, event.zone);
  const { network, person, firm, over } = page;
  const frame = { lang, network, person, firm, over, forum: event.name, place: event.place };
  return page.purpose === 'agenda'
    ? { ...frame, ...agendaView(page, tongue) }
    : { ...frame, ...wishesView(page, tongue, pageNumber) };
}

function agendaView(page: AgendaPage, { hours }: Tongue): Omit<AgendaView, keyof FrameView> {
  const rows = merged(page.rows);
  const asked = new Set(page.asked.slotIds);
  return {
    purpose: 'agenda',
    announced: page.edition > 0,
    days: page.book.days.map((day) => ({
      day,
      heading: hours.dayHeading(day),
      hours: rows.filter((row) => row.from.day === day).map((row) => hourView(row, hours)),
    })),
    meetings: page.rows.filter((row) => row.kind === 'meeting').length,
    seen: page.seenAt !== null,
    askable: page.rows
      .filter((row) => row.kind === 'meeting' || row.kind === 'free')
      .map((row) => ({
        id: row.slot.id,
        label: [
          page.book.days.length > 1 ? hours.shortDay(row.slot.day) : '',
          hours.span(row.slot),
          row.kind === 'meeting' ? row.with.name : '',
        ]
          .filter(Boolean)
          .join(' · '),
        asked: asked.has(row.slot.id),
      })),
    note: page.asked.note,
  };
}

function hourView(row: MergedRow, hours: Tongue['hours']): HourView {
  const span = hours.span({ startsAt: row.from.startsAt, endsAt: row.to.endsAt });
  const blank = {
    key: row.from.id,
    span,
    kind: row.kind,
    label: '',
    table: 0,
    firm: '',
    about: '',
    line: '',
  };
  if (row.kind !== 'meeting') return { ...blank, label: row.label };
  const { name, people, town, country, line } = row.with;
  const about = [people.join(', '), [town, country].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
  return { ...blank, table: row.table, firm: name, about, line };
}

function wishesView(page: WishesPage, { hours }: Tongue, wanted: number): Omit<WishesView, keyof FrameView> {
  const wished = new Set(page.wishedIds);
  const { others } = page;
  // Once the time is over only the chosen are shown: there is nothing left to choose from.
  const list = page.open ? others : others.filter((one) => wished.has(one.id));
  const picks = page.picks.filter(hasSubstance).slice(0, picksOnAPage);
  const before = picks.length > 0 ? 1 : 0;
  const pages = before + Math.max(1, Math.ceil(list.length / firmsOnAPage));
  const number = Math.min(Math.max(1, Math.floor(wanted) || 1), pages);
  const picking = number <= before;
  const from = picking ? 0 : (number - before - 1) * firmsOnAPage;
  return {
    purpose: 'wishes',
    open: page.open,
    until: hours.moment(page.closesAt),
    others: others.length,
    chosen: wished.size,
    picks: picking ? picks.map((pick) => pickView(pick, others)) : [],
    firms: (picking ? [] : list.slice(from, from + firmsOnAPage)).map((firm) => ({
      ...firm,
      line: shortened(firm.line),
      wished: wished.has(firm.id),
    })),
    page: number,
    pages,
    from,
    note: page.note,
  };
}

/** That two have never met is no reason by itself. */
const hasSubstance = ({ why }: Pick): boolean =>
  why.some(({ ground }) => ground !== 'new' && ground !== 'again');

/** The two best reasons: whoever wants to know more asks at the table. */
function pickView({ participantId: id, name, why, said }: Pick, others: WishesPage['others']): PickView {
  return {
    id,
    name,
    line: shortened(others.find((one) => one.id === id)?.line ?? ''),
    why: why.slice(0, 2).map(({ sentence }) => shortened(sentence)),
    said: said === 'must' ? 'yes' : said,
  };
}

const longestLine = 160;

/** A line that goes on and on is cut at a word: this is a list to choose from, not the firm's page. */
function shortened(line: string): string {
  if (line.length <= longestLine) return line;
  return `${line.slice(0, line.lastIndexOf(' ', longestLine) + 1 || longestLine).replace(/[\s,;.]+$/u, '')}…`;
}
