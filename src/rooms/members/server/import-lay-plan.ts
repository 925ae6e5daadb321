import type { Lang } from '#platform';
import type { Firm } from '../duplicates.ts';
import { readField, type Field } from '../field.ts';
import type { Column } from '../import-columns.ts';
import type { Entry, Problem } from '../import-entry.ts';
import { readEntries, type List } from '../import-list.ts';
import { plan, type Planned } from '../import-plan.ts';

export interface PlanOrder {
  columns: Column[];
  /** The firms there are, to compare with. */
  known: (Firm & { id: string })[];
  /** The network's own fields that columns go to; a field made by this import is text. */
  fields: Field[];
  lang: Lang;
}

export interface LaidRow extends Planned {
  number: number;
  cells: string[];
  entry: Entry;
  problems: Problem[];
}

/** Every row of the list with its entry, its problems and what is proposed for it. */
export function layPlan(list: List, { columns, known, fields, lang }: PlanOrder): LaidRow[] {
  const rows = readEntries(list.rows, columns).map((read, at) => {
    checkOwn(read, columns, fields, lang);
    // Rows go by their line in the file: the number people see beside them.
    const { line, cells } = list.rows[at]!;
    return { ...read, number: line, cells };
  });
  const planned = plan(rows, known);
  return rows.map((row, at) => ({ ...row, ...planned[at]! }));
}

function checkOwn(
  row: { entry: Entry; problems: Problem[] },
  columns: Column[],
  fields: Field[],
  lang: Lang,
): void {
  for (const field of fields) {
    const text = row.entry.own[field.key];
    if (typeof text !== 'string') continue;
    const value = readField(field, text, lang);
    if (value.ok && value.value !== null) row.entry.own[field.key] = value.value;
    else {
      delete row.entry.own[field.key];
      const column = columns.findIndex(({ key }) => key === field.key);
      row.problems.push({ code: 'bad-own', column, value: text.slice(0, 120) });
    }
  }
}
