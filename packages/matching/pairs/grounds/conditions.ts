import type { Ask } from '../ask.ts';
import type { Look } from '../look.ts';
import type { Standing } from '../standing.ts';
import type { Tally } from '../tally.ts';

/**
 * Whether a firm that could answer a need also meets what the need asks beside: counted in the measure in which it
 * answers. What nobody has said speaks neither for nor against.
 */
export function conditions(
  ask: Ask,
  amount: number,
  asking: Standing,
  answering: Standing,
  look: Look,
  tally: Tally,
): void {
  const { certifications = [], markets = [], quantity } = ask.opportunity.conditions ?? {};
  const [from, to] = [asking.id, answering.id];
  for (const name of certifications) {
    const certification = look.map.capability(name);
    const held = answering.has.get(certification);
    const expired = answering.expired.get(certification);
    if (held)
      tally.add('conditions', amount, () => ({
        from,
        to,
        facts: [ask.fact, held.fact],
        data: { certification: name },
      }));
    else if (expired)
      tally.add('certification', amount, () => ({
        from,
        to,
        facts: [ask.fact, expired.fact],
        data: { certification: name, expired: expired.until },
      }));
    else
      tally.add('certification', amount, () => ({
        from,
        to,
        facts: [ask.fact],
        data: { certification: name },
      }));
  }
  for (const market of answering.markets.length > 0 ? markets : []) {
    const served = answering.markets.find(({ name }) => name === market);
    const facts = [ask.fact, ...(served ? [served.fact] : answering.markets.map(({ fact }) => fact))];
    tally.add(served ? 'conditions' : 'market', amount, () => ({ from, to, facts, data: { market } }));
  }
  if (answering.lot) lot(ask, amount, quantity, answering.lot, asking, answering, tally);
}

function lot(
  ask: Ask,
  amount: number,
  quantity: number | undefined,
  lot: NonNullable<Standing['lot']>,
  asking: Standing,
  answering: Standing,
  tally: Tally,
): void {
  const { from: least = null, to: most = null, free = '' } = lot;
  const because = (data: Record<string, string | number>) => () => ({
    from: asking.id,
    to: answering.id,
    facts: [ask.fact, lot.fact],
    data,
  });
  if (free === 'none') tally.add('capacity', amount / 2, because({ free }));
  if (free === 'plenty') tally.add('conditions', amount / 2, because({ free }));
  if (quantity === undefined || (least === null && most === null)) return;
  if (most !== null && quantity > most)
    tally.add('capacity', amount * (1 - most / quantity), because({ quantity, most }));
  else if (least !== null && quantity < least)
    tally.add('order', amount * (1 - quantity / least), because({ quantity, least }));
  else tally.add('conditions', amount, because({ quantity }));
}
