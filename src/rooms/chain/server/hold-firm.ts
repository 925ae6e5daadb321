import { accepted, refused, type Result } from '#platform';
import { isId, notFound, type Ctx } from '#platform/server';

/** One editor at a time per firm; a firm merged into another is edited there. Returns its name. */
export async function holdFirm(ctx: Ctx, firmId: string): Promise<Result<string>> {
  if (!isId(firmId)) notFound('firm');
  const firm = await ctx.db
    .selectFrom('firm')
    .select(['name', 'merged_into'])
    .where('firm_id', '=', firmId)
    .forUpdate()
    .executeTakeFirst();
  if (!firm) notFound('firm');
  return firm.merged_into ? refused('firm/merged') : accepted(firm.name);
}
