import { mayEditMembers } from '#members/server';
import type { TodaySentence } from '#platform';
import type { Ctx } from '#platform/server';
import { ask } from './known.ts';
import { namedFirm } from './naming.ts';
import { proposalsNow } from './proposals.ts';
import { needsByAnswer } from './suppliers.ts';

/** Pairs worth introducing, and needs with and without somebody who could answer them. */
export async function matchingToday(ctx: Ctx): Promise<TodaySentence[]> {
  if (!mayEditMembers(ctx)) return [];
  const { pairs } = await proposalsNow(ctx);
  const fresh = pairs.filter((pair) => pair.fresh);
  const shown = fresh.length > 0 ? fresh : pairs;
  const [best] = shown;
  const sentences: TodaySentence[] = best
    ? [
        {
          key: fresh.length > 0 ? 'proposals/new' : 'proposals/waiting',
          data: { count: shown.length, a: best.a.name, b: best.b.name },
          href: '/proposals',
        },
      ]
    : [];
  return [...sentences, ...(await ask(ctx, needs))];
}

function needs(known: Parameters<Parameters<typeof ask>[1]>[0]): TodaySentence[] {
  const { answered, unanswered } = needsByAnswer(known);
  const sentences: TodaySentence[] = [];
  const [first] = answered;
  if (first) {
    const [supplier] = known.pairs.suppliersFor(first, { most: 1 });
    const title = known.opportunities.get(first)!.title;
    const firm = supplier ? namedFirm(known, supplier.firm).name : '';
    sentences.push({
      key: 'needs/answered',
      data: { count: answered.length, title, firm },
      href: `/opportunities/${first}`,
    });
  }
  const [lonely] = unanswered;
  if (lonely) {
    const title = known.opportunities.get(lonely)!.title;
    sentences.push({
      key: 'needs/unanswered',
      data: { count: unanswered.length, title },
      href: `/opportunities/${lonely}`,
    });
  }
  return sentences;
}
