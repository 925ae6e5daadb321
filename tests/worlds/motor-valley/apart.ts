import type { CastApart } from '../standing.ts';

export const apart: readonly CastApart[] = [
  {
    a: 'flessana',
    b: 'otterana',
    kind: 'never',
    reason: 'A supply dispute, in the hands of Altoviti Marsan. Both know that I know.',
    daysAgo: 210,
  },
  {
    a: 'fettle-plumb',
    b: 'cinderlow',
    kind: 'never',
    askedBy: 'fettle-plumb',
    reason: 'An exhaust of 2021 that came twice and fitted neither time. Hester will not hear of it.',
    daysAgo: 340,
  },
  {
    a: 'copperlane',
    b: 'lindaro',
    kind: 'competitors',
    askedBy: 'lindaro',
    reason: 'Same dampers, same teams. Manlio asks that his valve maps never sit beside Silas.',
    daysAgo: 400,
  },
  {
    a: 'levantesa',
    b: 'sintermoor',
    kind: 'competitors',
    askedBy: 'sintermoor',
    reason: 'They share a furnace at Marl End and still don’t want to be seen at one table.',
    daysAgo: 52,
  },
];
