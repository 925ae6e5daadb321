import type { Grade } from '#packages/matching';
import type { Lang } from '#platform';
import type { Ctx } from '#platform/server';
import { tell, type Told } from '../telling.ts';
import { matchingWords } from '../words.ts';
import { ask } from './known.ts';
import { namesAtDesk, networkZone } from './naming.ts';

export interface Suggested {
  firmId: string;
  grade: Grade;
  /** Only what the firm the list is for may see; empty where that is nothing, and the desk has its grounds. */
  why: Told[];
}

export interface Among {
  /** Firms each firm is proposed to, at most. */
  cap: number;
  /** Who will read it: the firm itself, or the desk with all its reasons and doubts. */
  reader: 'firm' | 'desk';
  lang?: Lang;
}

/**
 * For each of these firms the others it should meet, the best first: fair lists, in which nobody is everybody's and
 * nobody is nobody's. A firm that reads its list is shown reasons, and an order, that rest on what it may see.
 */
export async function rankedAmong(
  ctx: Ctx,
  firmIds: readonly string[],
  { cap, reader, lang = ctx.lang }: Among,
): Promise<Map<string, Suggested[]>> {
  const zone = await networkZone(ctx);
  return ask(ctx, (known) => {
    const among = [...new Set(firmIds)].filter((id) => known.firms.has(id));
    const key = `among ${cap} ${among.sort().join()}`;
    const lists =
      (known.computed.get(key) as ReturnType<typeof known.pairs.lists> | undefined) ??
      known.pairs.lists({ cap: Math.max(2, cap), among });
    known.computed.set(key, lists);
    const names = namesAtDesk(known, lang, zone);
    return new Map(
      among.map((firm) => {
        const as = reader === 'desk' ? undefined : { audience: 'members' as const, firm };
        const told = (lists.of.get(firm) ?? []).flatMap(({ a, b }) => {
          const pair = known.pairs.explain(a, b, as);
          if (!pair) return [];
          const why = tell(pair.why, names, matchingWords[lang]);
          return [{ firmId: a === firm ? b : a, grade: pair.grade, why, score: pair.score }];
        });
        told.sort((one, other) => other.score - one.score || (one.firmId < other.firmId ? -1 : 1));
        return [firm, told.map(({ score: _, ...one }): Suggested => one)];
      }),
    );
  });
}
