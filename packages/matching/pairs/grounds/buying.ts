import { blockingTie } from './already.ts';
import { bothWays } from './gauge.ts';

/** One buys by its own word what the other can do. */
export const buying = bothWays((buyer, seller, look, tally) => {
  for (const { capability: wanted, fact: bought } of buyer.buys) {
    const having = seller.has.get(wanted);
    if (!having) continue;
    const tie = blockingTie(look, seller, buyer, [wanted]);
    if (tie) tally.block(tie);
    else
      tally.add('buys', having.strength, () => ({
        from: buyer.id,
        to: seller.id,
        facts: [bought, having.fact],
        data: { capability: look.map.nameOf(wanted) },
      }));
  }
});

/** By the pack, a capability of the one takes a capability of the other, and the one doesn't have it itself. */
export const needing = bothWays((taker, giver, look, tally) => {
  for (const { capability: wanted, by, fact } of taker.lacks) {
    const having = giver.has.get(wanted);
    if (!having) continue;
    const tie = blockingTie(look, giver, taker, [wanted]);
    if (tie) tally.block(tie);
    else
      tally.add('needs', having.strength, () => ({
        from: taker.id,
        to: giver.id,
        facts: [fact, having.fact],
        data: { capability: look.map.nameOf(wanted), by: look.map.nameOf(by) },
      }));
  }
});
