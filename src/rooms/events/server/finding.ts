import { normalise } from '#platform';
import type { Ctx } from '#platform/server';

export interface FoundFirm {
  id: string;
  name: string;
  city: string;
}

const most = 20;

/** Members whose name or search text holds every word, and who don't take part yet. */
export async function findFirms(ctx: Ctx, eventId: string, typed: string): Promise<FoundFirm[]> {
  const words = normalise(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  let query = ctx.db
    .selectFrom('firm')
    .select(['firm_id as id', 'name', 'city'])
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('participant')
            .select('participant.participant_id')
            .where('participant.event_id', '=', eventId)
            .where('participant.removed_at', 'is', null)
            .whereRef('participant.firm_id', '=', 'firm.firm_id'),
        ),
      ),
    );
  for (const word of words) query = query.where('search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return query.orderBy('sort_name').orderBy('firm_id').limit(most).execute();
}

export interface TagCount {
  id: string;
  label: string;
  firms: number;
}

/** The network's tags with the number of firms each would bring. */
export async function tagsToAdd(ctx: Ctx): Promise<TagCount[]> {
  return ctx.db
    .selectFrom('tag')
    .innerJoin('firm_tag', 'firm_tag.tag_id', 'tag.tag_id')
    .innerJoin('firm', 'firm.firm_id', 'firm_tag.firm_id')
    .where('firm.archived_at', 'is', null)
    .where('firm.merged_into', 'is', null)
    .groupBy(['tag.network_id', 'tag.tag_id'])
    .select((eb) => ['tag.tag_id as id', 'tag.label', eb.fn.countAll<number>().as('firms')])
    .orderBy('tag.folded')
    .execute();
}

export async function firmsOfTag(ctx: Ctx, tagId: string): Promise<string[]> {
  const rows = await ctx.db.selectFrom('firm_tag').select('firm_id').where('tag_id', '=', tagId).execute();
  return rows.map((row) => row.firm_id);
}
