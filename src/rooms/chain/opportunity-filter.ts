import { isKind, opportunityStates, type OpportunityKind, type OpportunityState } from './opportunity.ts';

/** What a list of offers and needs shows, as its address says it. Without a state: all that is not closed. */
export interface OpportunityFilter {
  query: string;
  side: 'offers' | 'needs' | null;
  kind: OpportunityKind | null;
  state: OpportunityState | null;
  /** Closes within the days of the first reminder. */
  expiring: boolean;
  /** `pack:stage` */
  stage: string | null;
  /** `pack:id` */
  capability: string | null;
  firm: string | null;
}

export const everyOpportunity: OpportunityFilter = {
  query: '',
  side: null,
  kind: null,
  state: null,
  expiring: false,
  stage: null,
  capability: null,
  firm: null,
};

const packed = /^[a-z][a-z0-9-]*:[a-z0-9][a-z0-9-]*$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a filter from an address; what makes no sense is left out rather than refused. */
export function readOpportunityFilter(params: { get(name: string): string | null }): OpportunityFilter {
  const one = (name: string, form: RegExp) => {
    const text = params.get(name) ?? '';
    return form.test(text) ? text : null;
  };
  const side = params.get('side');
  const kind = params.get('kind');
  return {
    query: (params.get('q') ?? '').slice(0, 200).trim(),
    side: side === 'offers' || side === 'needs' ? side : null,
    kind: isKind(kind) ? kind : null,
    state: opportunityStates.find((state) => state === params.get('state')) ?? null,
    expiring: params.get('show') === 'expiring',
    stage: one('stage', packed),
    capability: one('capability', packed),
    firm: one('firm', uuid),
  };
}

/** The address of a list: only what differs from the plain list is written. */
export function opportunitiesAddress(
  filter: OpportunityFilter,
  place: { after?: string | null; before?: string | null } = {},
): string {
  const params = new URLSearchParams();
  const write = (name: string, value: string | null | undefined) => value && params.set(name, value);
  write('q', filter.query);
  write('side', filter.side);
  write('kind', filter.kind);
  write('state', filter.state);
  write('show', filter.expiring ? 'expiring' : null);
  write('stage', filter.stage);
  write('capability', filter.capability);
  write('firm', filter.firm);
  write('after', place.after);
  write('before', place.before);
  const text = params.toString();
  return `/opportunities${text === '' ? '' : `?${text}`}`;
}
