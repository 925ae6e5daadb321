import { describe, expect, it } from 'vitest';
import { endMandate, giveMandate, mandateState, readDay, resumeMandate, type Mandate } from './mandate.ts';

const sales: Mandate = {
  person_id: 'ada',
  firm_id: 'ferri',
  role: 'Sales',
  since: '2024-01-01',
  until: '2024-12-31',
};
const typed = { person_id: 'ada', firm_id: 'ferri', role: 'sales', since: '', until: '' };

describe('a mandate', () => {
  it.each([
    ['2023-12-31', 'to-come'],
    ['2024-01-01', 'current'],
    ['2024-12-31', 'current'],
    ['2025-01-01', 'over'],
  ])('on %s is %s', (today, state) => expect(mandateState(sales, today)).toBe(state));

  it.each([
    ['the same role, later', { ...typed, since: '2025-01-01' }, true],
    ['the same role, overlapping', { ...typed, since: '2024-12-31' }, false],
    ['the same role, always', typed, false],
    ['another role', { ...typed, role: 'Owner' }, true],
    ['another firm', { ...typed, firm_id: 'alloys' }, true],
    ['another person', { ...typed, person_id: 'ivo' }, true],
    ['a day that is none', { ...typed, since: '2025-02-30' }, false],
    ['an end before the start', { ...typed, since: '2026-02-01', until: '2026-01-01' }, false],
  ])('%s', (_what, wish, ok) => expect(giveMandate([sales], wish).ok).toBe(ok));

  it('ends, and goes on when the end was a mistake', () => {
    const open = { ...sales, until: null };
    expect(endMandate(open, '2025-06-30')).toEqual({ ok: true, value: { ...open, until: '2025-06-30' } });
    expect(endMandate(open, '2023-06-30')).toMatchObject({
      refusal: { code: 'mandate/ends-before-it-starts' },
    });
    expect(endMandate(sales, '2025-06-30')).toMatchObject({ refusal: { code: 'mandate/over-already' } });
    expect(resumeMandate(sales)).toEqual({ ok: true, value: open });
    expect(resumeMandate(open)).toMatchObject({ refusal: { code: 'mandate/not-over' } });
  });

  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['', null],
    ['29/02/2024', undefined],
  ])('%s reads as %s', (text, day) => expect(readDay(text)).toBe(day));
});
