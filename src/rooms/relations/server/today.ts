import type { TodaySentence } from '#platform';
import type { Ctx } from '#platform/server';

const WEEK = 7 * 86_400_000;

/** Pairs that agreed a while ago and said nothing since; introductions about to lapse. */
export async function relationsToday(ctx: Ctx): Promise<TodaySentence[]> {
  const agreed = await ctx.db
    .selectFrom('introduction')
    .innerJoin('firm as a', 'a.firm_id', 'introduction.a_id')
    .innerJoin('firm as b', 'b.firm_id', 'introduction.b_id')
    .select(['introduction_id', 'a.name as a', 'b.name as b'])
    .where('state', '=', 'agreed')
    .where('settled_at', '<', new Date(ctx.now.getTime() - WEEK))
    .orderBy('settled_at')
    .execute();
  const ending = await ctx.db
    .selectFrom('introduction')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('state', '=', 'asked')
    .where('expires_at', '>', ctx.now)
    .where('expires_at', '<', new Date(ctx.now.getTime() + WEEK))
    .executeTakeFirstOrThrow();
  const sentences: TodaySentence[] = [];
  const first = agreed[0];
  if (first) {
    const pair = ctx.lang === 'it' ? `${first.a} e ${first.b}` : `${first.a} and ${first.b}`;
    const href = agreed.length === 1 ? `/introductions/${first.introduction_id}` : '/introductions';
    sentences.push({ key: 'introduction/agreed', data: { pair, count: agreed.length }, href });
  }
  const count = Number(ending.count);
  if (count > 0) sentences.push({ key: 'introduction/ending', data: { count }, href: '/introductions' });
  return sentences;
}
