/** The form of a forum: what people typed, and what it means. The same reading serves the preview and the saving. */
import type { ForumPlan } from './forum.ts';

export interface ForumDetails {
  name: string;
  place: string;
  zone: string;
  plan: ForumPlan;
  tables: number;
}

/** A form's fields, wherever they come from. */
export interface Fields {
  get(name: string): unknown;
  getAll(name: string): unknown[];
}

export function readForumForm(fields: Fields): ForumDetails {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const texts = (name: string) => fields.getAll(name).map((one) => String(one).trim());
  const [opens, closes] = [texts('opens'), texts('closes')];
  const [to, label] = [texts('breakTo'), texts('breakLabel')];
  return {
    name: text('name'),
    place: text('place'),
    zone: text('zone'),
    tables: wholeOf(text('tables')),
    plan: {
      days: texts('day')
        .map((day, i) => ({ day, opens: clockOf(opens[i]), closes: clockOf(closes[i]) }))
        .filter(({ day }) => day !== ''),
      slotMinutes: wholeOf(text('slotMinutes')),
      changeMinutes: wholeOf(text('changeMinutes') || '0'),
      breaks: texts('breakFrom')
        .map((from, i) => ({ from: clockOf(from), to: clockOf(to[i]), label: label[i] ?? '' }))
        .filter((pause) => pause.from !== '' || pause.to !== ''),
    },
  };
}

const wholeOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : NaN);

/** Some browsers send seconds along: "09:00:00". */
const clockOf = (text: string | undefined): string => (text ?? '').replace(/^(\d\d:\d\d):00$/, '$1');
