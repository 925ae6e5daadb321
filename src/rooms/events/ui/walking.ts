const steps: Record<string, readonly [down: number, across: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys go from a control in a table's cell to the one in the next cell that has one. */
export function walkGrid(event: KeyboardEvent): void {
  const step = steps[event.key];
  const cell = (event.target as HTMLElement).closest('td, th');
  const row = cell?.parentElement;
  if (!step || !(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return;
  const table = row.closest('table');
  if (!table || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const [down, across] = step;
  for (let y = row.rowIndex + down, x = cell.cellIndex + across; ; y += down, x += across) {
    const next = table.rows[y]?.cells[x];
    if (!next) return;
    const control = next.querySelector<HTMLElement>('input, a, button');
    if (control) return control.focus();
  }
}
