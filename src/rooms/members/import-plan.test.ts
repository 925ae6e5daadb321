import { describe, expect, it } from 'vitest';
import { countPlan, plan, type PlanRow } from './import-plan.ts';

const row = (number: number, name: string, more: Partial<PlanRow['entry']['firm']> = {}): PlanRow => ({
  number,
  entry: { firm: { name, ...more }, own: {}, tags: [] },
  problems: name === '' ? [{ code: 'no-name', stops: true }] : [],
});

describe('what to do with each row', () => {
  const known = [
    { id: 'f-rossi', name: 'Rossi Stampi Srl' },
    { id: 'f-delta', name: 'Delta', country: 'US' },
  ];
  const rows = [
    row(1, 'Neri Viti'),
    row(2, 'ROSSI STAMPI'),
    row(3, 'Neri Viti Srl'),
    row(4, 'NERI VITI'),
    row(5, ''),
    row(6, 'Delta Srl', { country: 'IT' }),
  ];
  const planned = plan(rows, known);

  it('takes the new, joins the same, asks where it is not sure, keeps aside what it can not take', () => {
    expect(planned.map(({ decision, sameAs, sameRow }) => [decision, sameAs ?? sameRow])).toEqual([
      ['new', undefined],
      ['same', 'f-rossi'],
      ['same', 1],
      ['same', 1],
      ['aside', undefined],
      ['undecided', undefined],
    ]);
  });

  it('counts every row once', () => {
    const counts = countPlan(
      planned.map((each, at) => ({ ...each, problems: rows[at]!.problems })),
      2,
    );
    expect(counts).toEqual({
      new: 1,
      same: 1,
      doubled: 2,
      undecided: 1,
      aside: 0,
      problem: 1,
      rows: 6,
      blank: 2,
    });
  });
});
