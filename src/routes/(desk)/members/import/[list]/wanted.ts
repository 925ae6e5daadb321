import { isRowFilter } from '#members/server';
import { fromOf } from './paging.ts';

/** Which rows the address asks for. */
export function wantedRows(url: URL) {
  const show = url.searchParams.get('show');
  const like = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  return { filter: isRowFilter(show) ? show : ('all' as const), like, ...fromOf(url) };
}
