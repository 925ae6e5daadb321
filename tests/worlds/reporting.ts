import type { WorldMeeting, WorldReport } from './forum.ts';
import type { Tongue } from './world.ts';

const told: Record<Tongue, readonly string[]> = {
  it: [
    'Mandano un disegno entro venerdì.',
    'Prova su dieci pezzi, poi si riparla del prezzo.',
    'Non fanno per noi, ma ci hanno presentato chi lo fa.',
    'Visita in officina da fissare dopo le feste.',
    'Hanno il nostro stesso problema: ci scambiamo i dati.',
  ],
  en: [
    'They send a drawing by Friday.',
    'Ten pieces on trial, then we talk price.',
    'Not for us, but they named somebody who is.',
    'Shop visit to be fixed after the holidays.',
    'Same trouble as ours: we swap data.',
  ],
};

/** What came of the meetings: nine in ten held, cards exchanged in most, a second one wanted in about a quarter. */
export function reportsOf(
  meetings: readonly WorldMeeting[],
  tongueOf: (firm: string) => Tongue,
  chance: () => number,
): WorldReport[] {
  return meetings.flatMap((meeting, at): WorldReport[] => {
    if (chance() < 0.07) {
      return [{ meeting: at, by: null, outcome: 'no-show', cards: 0, again: false, note: '' }];
    }
    const sides = chance() < 0.3 ? [meeting.a, meeting.b] : [chance() < 0.5 ? meeting.a : meeting.b];
    const cards = chance() < 0.85 ? 2 : 0;
    return sides.map((by) => {
      const again = chance() < 0.28;
      const lines = told[tongueOf(by)];
      const note = again || chance() < 0.15 ? lines[Math.floor(chance() * lines.length)]! : '';
      return { meeting: at, by, outcome: 'held', cards, again, note };
    });
  });
}
