import { expect, it } from 'vitest';
import { readTag, readTags } from './tag.ts';

it('tags that differ in dress alone are one', () =>
  expect(readTags('Fonderia; fonderia, FONDERÌA\n leghe   leggere ,,')).toEqual([
    { label: 'Fonderia', folded: 'fonderia' },
    { label: 'leghe leggere', folded: 'leghe leggere' },
  ]));

it.each([
  ['', 'tag/missing'],
  [' , ', 'tag/missing'],
  ['x'.repeat(201), 'text/too-long'],
])('%s is no tag', (typed, code) => expect(readTag(typed)).toMatchObject({ refusal: { code } }));
