import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ForumPlan, planSlots, replan, usualPlan } from './forum.ts';

const oneDay = (over: Partial<ForumPlan> = {}): ForumPlan => ({
  days: [{ day: '2026-12-10', opens: '09:00', closes: '12:00' }],
  slotMinutes: 20,
  changeMinutes: 5,
  breaks: [{ from: '10:20', to: '10:40', label: 'Coffee' }],
  ...over,
});

const slotsOf = (plan: ForumPlan, zone = 'Europe/Rome') => {
  const planned = planSlots(plan, zone);
  if (!planned.ok) throw new Error(planned.refusal.code);
  return planned.value;
};

describe('slots', () => {
  test('fill the hours between breaks, with time to change tables', () => {
    const clock = (at: Date) => at.toISOString().slice(11, 16);
    expect(slotsOf(oneDay()).map((s) => `${clock(s.startsAt)}–${clock(s.endsAt)} ${s.label}`.trim())).toEqual(
      [
        '08:00–08:20',
        '08:25–08:45',
        '08:50–09:10',
        '09:20–09:40 Coffee',
        '09:40–10:00',
        '10:05–10:25',
        '10:30–10:50',
      ],
    );
  });

  test('follow the wall clock of the place on both sides of a change of clocks', () => {
    const days = ['2026-10-24', '2026-10-25'].map((day) => ({ day, opens: '09:00', closes: '10:00' }));
    const starts = slotsOf(oneDay({ days, slotMinutes: 60, breaks: [] })).map((s) =>
      s.startsAt.toISOString(),
    );
    expect(starts).toEqual(['2026-10-24T07:00:00.000Z', '2026-10-25T08:00:00.000Z']);
  });

  test('a night that loses an hour has an hour less of slots', () => {
    const days = [{ day: '2027-03-28', opens: '01:00', closes: '05:00' }];
    expect(slotsOf(oneDay({ days, slotMinutes: 60, changeMinutes: 0, breaks: [] }))).toHaveLength(3);
  });

  test('what the form offers a newcomer gives 20 slots around a lunch', () => {
    const slots = slotsOf(usualPlan('2026-12-10', 'Lunch'));
    expect(slots.filter((s) => s.kind === 'meeting')).toHaveLength(20);
    expect(slots.filter((s) => s.kind === 'break').map((s) => s.label)).toEqual(['Lunch']);
  });

  test.each([
    ['forum/no-such-zone', oneDay(), 'Europe/Atlantis'],
    ['forum/no-day', oneDay({ days: [] }), 'Europe/Rome'],
    [
      'forum/not-a-day',
      oneDay({ days: [{ day: '2026-02-30', opens: '09:00', closes: '10:00' }] }),
      'Europe/Rome',
    ],
    ['forum/day-twice', oneDay({ days: [oneDay().days[0]!, oneDay().days[0]!] }), 'Europe/Rome'],
    [
      'forum/not-a-time',
      oneDay({ days: [{ day: '2026-12-10', opens: '9', closes: '10:00' }] }),
      'Europe/Rome',
    ],
    [
      'forum/hours-backwards',
      oneDay({ days: [{ day: '2026-12-10', opens: '12:00', closes: '09:00' }] }),
      'Europe/Rome',
    ],
    ['forum/slot-length', oneDay({ slotMinutes: 0 }), 'Europe/Rome'],
    ['forum/change-length', oneDay({ changeMinutes: -1 }), 'Europe/Rome'],
    ['forum/break-backwards', oneDay({ breaks: [{ from: '11:00', to: '10:00', label: '' }] }), 'Europe/Rome'],
    [
      'forum/breaks-overlap',
      oneDay({
        breaks: [
          { from: '10:00', to: '11:00', label: '' },
          { from: '10:30', to: '11:30', label: '' },
        ],
      }),
      'Europe/Rome',
    ],
    ['forum/no-slot-fits', oneDay({ slotMinutes: 240 }), 'Europe/Rome'],
    [
      'forum/too-many-slots',
      oneDay({
        slotMinutes: 1,
        changeMinutes: 0,
        days: ['01', '02', '03'].map((d) => ({ day: `2026-12-${d}`, opens: '09:00', closes: '18:00' })),
      }),
      'Europe/Rome',
    ],
  ])('are refused: %s', (code, plan, zone) => {
    expect(planSlots(plan, zone)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('never overlap and never leave the hours, whatever the rhythm', () => {
    const minute = fc.integer({ min: 0, max: 23 * 60 + 59 });
    const clock = (m: number) =>
      `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(
        minute,
        minute,
        minute,
        minute,
        fc.integer({ min: 5, max: 90 }),
        fc.nat(20),
        (a, b, c, d, slot, change) => {
          const [opens, closes] = [clock(Math.min(a, b)), clock(Math.max(a, b))];
          const breaks = [{ from: clock(Math.min(c, d)), to: clock(Math.max(c, d)), label: 'x' }];
          const days = [
            { day: '2026-10-25', opens, closes },
            { day: '2026-12-10', opens, closes },
          ];
          const planned = planSlots(
            { days, slotMinutes: slot, changeMinutes: change, breaks },
            'Europe/Rome',
          );
          if (!planned.ok) return;
          for (const [i, s] of planned.value.entries()) {
            const before = planned.value[i - 1];
            if (before) expect(s.startsAt.getTime()).toBeGreaterThanOrEqual(before.endsAt.getTime());
            if (s.kind === 'meeting') expect(s.endsAt.getTime() - s.startsAt.getTime()).toBe(slot * 60_000);
          }
        },
      ),
    );
  });
});

describe('a new plan over slots that stand', () => {
  const standing = slotsOf(oneDay()).map((slot, i) => ({ ...slot, id: `s${i}` }));

  test('keeps every slot that begins at the same instant', () => {
    const longer = slotsOf(oneDay({ days: [{ day: '2026-12-10', opens: '09:00', closes: '12:30' }] }));
    const result = replan(standing, longer, () => 1);
    expect(result).toMatchObject({ ok: true, value: { remove: [], add: [{ kind: 'meeting' }] } });
    expect(result.ok && result.value.keep.map((k) => k.id)).toEqual(standing.map((s) => s.id));
  });

  test('is refused, with hours and counts, where it would drop meetings', () => {
    const shorter = slotsOf(oneDay({ days: [{ day: '2026-12-10', opens: '09:00', closes: '11:30' }] }));
    expect(replan(standing, shorter, (id) => (id === 's6' ? 3 : 0))).toEqual({
      ok: false,
      refusal: {
        code: 'forum/slots-have-meetings',
        about: 'days',
        data: { busy: [{ startsAt: '2026-12-10T10:30:00.000Z', meetings: 3 }] },
      },
    });
    expect(replan(standing, shorter, () => 0)).toMatchObject({ ok: true, value: { remove: ['s6'] } });
  });

  test('a break may not swallow a slot with meetings', () => {
    const coffee = slotsOf(oneDay({ breaks: [{ from: '09:00', to: '09:20', label: 'Welcome' }] }));
    expect(replan(standing, coffee, (id) => (id === 's0' ? 1 : 0))).toMatchObject({ ok: false });
  });
});
