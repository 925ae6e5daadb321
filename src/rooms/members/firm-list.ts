import { isAudience, type Audience } from './visibility.ts';

/** What a list of firms shows, as its address says it. */
export interface FirmFilter {
  query: string;
  tag: string | null;
  country: string | null;
  region: string | null;
  /** Firms whose e-mail address is shown to this audience. */
  email: Audience | 'missing' | null;
  /** Changed on this day or later: "2026-11-01". */
  since: string | null;
  archived: boolean;
  sort: 'name' | 'recent';
}

export const noFilter: FirmFilter = {
  query: '',
  tag: null,
  country: null,
  region: null,
  email: null,
  since: null,
  archived: false,
  sort: 'name',
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a filter from an address; what makes no sense is left out rather than refused. */
export function readFirmFilter(params: { get(name: string): string | null }): FirmFilter {
  const one = (name: string, fits: (text: string) => boolean) => {
    const text = params.get(name)?.trim() ?? '';
    return text !== '' && fits(text) ? text : null;
  };
  const country = one('country', (text) => /^[A-Z]{2}$/.test(text));
  return {
    query: (params.get('q') ?? '').slice(0, 200).trim(),
    tag: one('tag', (text) => uuid.test(text)),
    country,
    region: country ? one('region', (text) => text.length <= 100) : null,
    email: one('email', (text) => text === 'missing' || isAudience(text)) as FirmFilter['email'],
    since: one('since', (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))),
    archived: params.get('archived') === 'yes',
    sort: params.get('sort') === 'recent' ? 'recent' : 'name',
  };
}

/** The address of a list: only what differs from the plain list is written. */
export function filterAddress(filter: FirmFilter, place: { after?: string; before?: string } = {}): string {
  const params = new URLSearchParams();
  if (filter.query !== '') params.set('q', filter.query);
  if (filter.tag) params.set('tag', filter.tag);
  if (filter.country) params.set('country', filter.country);
  if (filter.region) params.set('region', filter.region);
  if (filter.email) params.set('email', filter.email);
  if (filter.since) params.set('since', filter.since);
  if (filter.archived) params.set('archived', 'yes');
  if (filter.sort === 'recent') params.set('sort', 'recent');
  if (place.after) params.set('after', place.after);
  if (place.before) params.set('before', place.before);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

export const isFiltered = (filter: FirmFilter) =>
  filterAddress({ ...filter, sort: 'name', query: filter.query }) !== '';

/** The place of a row in its list, as an address carries it: where the next page begins. */
export type Place = readonly (string | boolean)[];

export const writePlace = (place: Place): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(place))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Null for anything that is not a place with so many parts: the list then begins at its beginning. */
export function readPlace(text: string | null, parts: number): Place | null {
  if (!text || text.length > 2000) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const place: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const fits =
      Array.isArray(place) &&
      place.length === parts &&
      place.every((part) => typeof part === 'string' || typeof part === 'boolean') &&
      uuid.test(String(place.at(-1)));
    return fits ? (place as Place) : null;
  } catch {
    return null;
  }
}
