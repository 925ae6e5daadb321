/**
 * j and k (or the arrows, once in the list) walk from row to row, x chooses the row; the arrow down leads from the
 * search into the list. Enter needs nothing of ours: the focus stands on the row's link. Rows are found by `a[data-row]`.
 */
export function walkRows(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const at = event.target as HTMLElement;
  const fromSearch = at.matches('input[type=search]') && event.key === 'ArrowDown';
  if (fromSearch) {
    document.querySelector<HTMLAnchorElement>('a[data-row]')?.focus();
    return event.preventDefault();
  }
  if (
    at.closest('select, textarea, [contenteditable], dialog') ||
    (at.matches('input') && !at.matches('[type=checkbox]'))
  )
    return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-row]')];
  const here = links.findIndex((link) => link.closest('tr')?.contains(at));
  const inList = here >= 0;
  if (event.key === 'x' && inList) {
    links[here]!.closest('tr')!.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    links[here]!.focus();
  } else if (event.key === 'j' || (inList && event.key === 'ArrowDown')) {
    links[Math.min(here + 1, links.length - 1)]?.focus();
  } else if (event.key === 'k' || (inList && event.key === 'ArrowUp')) {
    links[Math.max(here - 1, 0)]?.focus();
  } else return;
  event.preventDefault();
}
