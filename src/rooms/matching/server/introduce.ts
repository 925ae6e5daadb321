import { permit } from '#accounts/server';
import { accepted, refused, type Lang, type Result } from '#platform';
import { isId, notFound, type Ctx } from '#platform/server';
import { askIntroduction, takeBackIntroduction, type SideText } from '#relations/server';
import { tell, type Names } from '../telling.ts';
import { matchingWords } from '../words.ts';
import { takeBackAnswer, writeAnswers } from './answers.ts';
import { ask, type Known } from './known.ts';
import { namesAtDesk, networkZone } from './naming.ts';

export interface Introduced {
  introductionId: string;
  /** Both go back together: `takeBackIntroducing`. */
  answerId: string;
}

/** The animator takes up a proposal: both sides are to be asked, each told why in its own language, unnamed. */
export async function introduce(ctx: Ctx, a: string, b: string): Promise<Result<Introduced>> {
  permit(ctx, 'run-events');
  if (!isId(a) || !isId(b) || a === b) notFound('firm');
  const zone = await networkZone(ctx);
  const langs = new Map(
    (
      await ctx.db.selectFrom('firm').select(['firm_id', 'lang']).where('firm_id', 'in', [a, b]).execute()
    ).map((row) => [row.firm_id, row.lang]),
  );
  if (langs.size < 2) notFound('firm');
  const texts = await ask(ctx, (known) =>
    known.pairs.explain(a, b) === null
      ? null
      : [sideText(known, a, b, langs.get(a)!, zone), sideText(known, b, a, langs.get(b)!, zone)],
  );
  if (!texts) return refused('proposal/forbidden');
  const [answerId = ''] = await writeAnswers(ctx, [{ a, b, saidFor: null, answer: 'yes', origin: 'desk' }]);
  const asked = await askIntroduction(ctx, { aId: a, bId: b, texts, origin: 'proposal' });
  if (!asked.ok) {
    await takeBackAnswer(ctx, answerId);
    return asked;
  }
  return accepted({ introductionId: asked.value.id, answerId });
}

export async function takeBackIntroducing(
  ctx: Ctx,
  { introductionId, answerId }: Introduced,
): Promise<Result<null>> {
  const back = await takeBackIntroduction(ctx, introductionId);
  return back.ok ? takeBackAnswer(ctx, answerId) : back;
}

/** What one side is told before it knows who the other is: reasons it may see, in which the other has no name. */
function sideText(known: Known, own: string, other: string, lang: Lang, zone: string): SideText {
  const words = matchingWords[lang];
  const pair = known.pairs.explain(own, other, { audience: 'members', firm: own });
  const told = pair ? tell(pair.why, unnamed(namesAtDesk(known, lang, zone), known, own, lang), words) : [];
  const substance = told.filter(({ ground }) => ground !== 'new' && ground !== 'again');
  const text = substance
    .slice(0, 3)
    .map(({ sentence }) => sentence)
    .join(' ');
  return { firmId: own, text: text || words.unnamed.noReason };
}

/** The other side's name, and titles in which it may have signed, are left out. */
function unnamed(names: Names, known: Known, own: string, lang: Lang): Names {
  const t = matchingWords[lang].unnamed;
  return {
    ...names,
    firm: (id) => (id === own ? names.firm(own) : t.firm),
    opportunity(id) {
      const found = known.opportunities.get(id);
      if (!found || found.firmId === own) return found?.title;
      return found.capabilities.map(names.capability).join(', ') || t.theirs;
    },
  };
}
