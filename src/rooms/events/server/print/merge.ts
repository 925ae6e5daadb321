import type { AgendaRow, BookSlot } from '../../book.ts';

export type MergedRow =
  | (Extract<AgendaRow, { kind: 'meeting' }> & { from: BookSlot; to: BookSlot })
  | { kind: 'break' | 'free' | 'away'; from: BookSlot; to: BookSlot; label: string };

/** Free slots in a row read as one stretch, "10:00–11:20 free"; so do slots away. Breaks and meetings stand alone. */
export function merged(rows: AgendaRow[]): MergedRow[] {
  const out: MergedRow[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    if (row.kind === 'meeting') out.push({ ...row, from: row.slot, to: row.slot });
    else if (row.kind !== 'break' && last?.kind === row.kind && last.to.day === row.slot.day)
      last.to = row.slot;
    else out.push({ kind: row.kind, from: row.slot, to: row.slot, label: row.slot.label });
  }
  return out;
}
