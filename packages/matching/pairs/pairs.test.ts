import { describe, expect, it } from 'vitest';
import { about, DAY, firmOf, held, NOW, opportunityOf, worldOf } from './cast.ts';
import { preparePairs } from './pairs.ts';
import type { World } from './world.ts';

const wantsDieCasting = opportunityOf('N1', {
  concepts: about(2, 3),
  conditions: { certifications: ['m:iso'], quantity: 500 },
});
const rossi = firmOf('rossi', { capabilities: [held('m:build')], opportunities: [wantsDieCasting] });
const fonderia = firmOf('fonderia', {
  capabilities: [held('m:die-cast'), held('m:iso', { until: NOW - DAY })],
  lot: { from: 100, to: 2000, seen: 'members' },
});
const bilance = firmOf('bilance', { capabilities: [held('m:build')] });

const asked = (more: Partial<World> = {}) =>
  preparePairs(worldOf([rossi, fonderia, bilance], more), { now: NOW });

describe('a pair', () => {
  it('is proposed with why, what speaks against, and the facts of each', () => {
    const [proposal, ...others] = asked().ranked('rossi');
    expect(others).toEqual([]);
    expect([proposal!.a, proposal!.b, proposal!.grade]).toEqual(['fonderia', 'rossi', 'possible']);
    expect(proposal!.why.map(({ ground }) => ground)).toEqual(['need', 'conditions', 'new']);
    const need = proposal!.why[0]!.reasons[0]!;
    expect(need.facts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'opportunity N1',
      'capability m:die-cast',
    ]);
    expect([need.from, need.to, need.seen]).toEqual(['rossi', 'fonderia', 'members']);
    expect(proposal!.against.map(({ ground, reasons }) => [ground, reasons[0]!.data])).toEqual([
      ['certification', { certification: 'm:iso', expired: NOW - DAY }],
    ]);
  });

  it('is the same from both sides', () => {
    expect(asked().ranked('fonderia')[0]).toEqual(asked().ranked('rossi')[0]);
  });

  it('kept apart is proposed to nobody, and the desk learns why', () => {
    const apart = [{ id: 'K', a: 'rossi', b: 'fonderia', kind: 'never' as const, askedBy: null }];
    const pairs = asked({ apart });
    expect(pairs.ranked('rossi')).toEqual([]);
    expect(pairs.suppliersFor('N1')).toEqual([]);
    expect(pairs.whyNot('rossi', 'fonderia').findings).toEqual([
      { code: 'kept-apart', id: 'K', kind: 'never', askedBy: null },
    ]);
  });

  it('of customers already is no news, save for something else', () => {
    const tie = { id: 'S', supplier: 'fonderia', buyer: 'rossi', confirmed: true };
    const all = asked({ supplies: [tie] });
    expect(all.ranked('rossi')).toEqual([]);
    expect(all.whyNot('rossi', 'fonderia').findings).toEqual([
      { code: 'already-customers', ties: ['S'] },
      { code: 'no-cause', lacking: expect.any(Array) },
    ]);
    const milling = asked({ supplies: [{ ...tie, capability: 'm:mill' }] });
    expect(milling.ranked('rossi')).toHaveLength(1);
  });
});

describe('suppliers of a need', () => {
  it('are ranked by how far they answer it', () => {
    const general = firmOf('generale', { capabilities: [held('m:cast')] });
    const pairs = preparePairs(worldOf([rossi, fonderia, bilance, general]), { now: NOW });
    expect(pairs.suppliersFor('N1').map(({ firm, grade }) => [firm, grade])).toEqual([
      ['fonderia', 'possible'],
      ['generale', 'weak'],
    ]);
  });

  it('are none once it has expired', () => {
    const late = { ...rossi, opportunities: [{ ...wantsDieCasting, expires: NOW }] };
    expect(preparePairs(worldOf([late, fonderia]), { now: NOW }).suppliersFor('N1')).toEqual([]);
  });
});
