import { sql } from 'kysely';
import { normalise } from '#platform';
import { recordChanges, type Ctx } from '#platform/server';
import { firmKeys, firmSearch, sortName, type FirmEntry } from '../firm.ts';
import type { FirmFacts } from '../import-groups.ts';

export interface FirmToWrite {
  id: string;
  facts: FirmFacts;
}

/** What is written of these firms, tags included. Those merged or archived are not among them. */
export async function factsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, FirmFacts>> {
  if (ids.length === 0) return new Map();
  const firms = await ctx.db
    .selectFrom('firm')
    .select([...firmKeys, 'firm_id', 'own_fields', 'visibility'])
    .where(sql<boolean>`firm_id = any(${[...ids]}::uuid[])`)
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .forUpdate()
    .execute();
  const tags = await ctx.db
    .selectFrom('firm_tag')
    .innerJoin('tag', (join) =>
      join.onRef('tag.network_id', '=', 'firm_tag.network_id').onRef('tag.tag_id', '=', 'firm_tag.tag_id'),
    )
    .select(['firm_tag.firm_id', 'tag.label'])
    .where(sql<boolean>`firm_tag.firm_id = any(${[...ids]}::uuid[])`)
    .execute();
  const tagsOf = Map.groupBy(tags, (tag) => tag.firm_id);
  return new Map(
    firms.map(({ firm_id, own_fields, visibility, ...entry }) => [
      firm_id,
      { entry, own_fields, visibility, tags: (tagsOf.get(firm_id) ?? []).map((tag) => tag.label) },
    ]),
  );
}

const columns = sql.join(firmKeys.map((key) => sql.ref(key)));
const typed = sql.join(firmKeys.map((key) => sql`${sql.ref(key)} text`));
const read = sql.join(firmKeys.map((key) => sql`r.${sql.ref(key)}`));
const assigned = sql.join(firmKeys.map((key) => sql`${sql.ref(key)} = r.${sql.ref(key)}`));

const byFold = (a: string, b: string) => (normalise(a) < normalise(b) ? -1 : 1);

const rowOf = ({ id, facts }: FirmToWrite) => ({
  firm_id: id,
  ...facts.entry,
  sort_name: sortName(facts.entry.name),
  // Tags in the order in which search lines are written everywhere.
  search: firmSearch(facts.entry as FirmEntry, facts.tags.toSorted(byFold)),
  own_fields: facts.own_fields,
});

export async function insertFirms(ctx: Ctx, firms: readonly FirmToWrite[]): Promise<void> {
  await inChunks(firms.map(rowOf), (rows) =>
    sql`
      insert into firm (network_id, firm_id, sort_name, search, own_fields, created_at, updated_at, ${columns})
      select ${ctx.networkId}, r.firm_id, r.sort_name, r.search, r.own_fields, ${ctx.now}, ${ctx.now}, ${read}
      from jsonb_to_recordset(${rows}::jsonb)
        as r(firm_id uuid, sort_name text, search text, own_fields jsonb, ${typed})`.execute(ctx.db),
  );
}

export async function updateFirms(ctx: Ctx, firms: readonly FirmToWrite[]): Promise<void> {
  await inChunks(firms.map(rowOf), (rows) =>
    sql`
      update firm set version = firm.version + 1, updated_at = ${ctx.now}, sort_name = r.sort_name,
        search = r.search, own_fields = r.own_fields, ${assigned}
      from jsonb_to_recordset(${rows}::jsonb)
        as r(firm_id uuid, sort_name text, search text, own_fields jsonb, ${typed})
      where firm.firm_id = r.firm_id`.execute(ctx.db),
  );
}

/** Puts their tags on these firms, making those the network did not have. */
export async function tagFirms(ctx: Ctx, firms: readonly FirmToWrite[], cause: string): Promise<void> {
  const labels = new Map(firms.flatMap(({ facts }) => facts.tags.map((label) => [normalise(label), label])));
  const known = await ctx.db
    .selectFrom('tag')
    .select(['tag_id', 'folded'])
    .where(sql<boolean>`folded = any(${[...labels.keys()]}::text[])`)
    .execute();
  const idOf = new Map(known.map((tag) => [tag.folded, tag.tag_id]));
  const fresh = [...labels].filter(([folded]) => !idOf.has(folded));
  const made = fresh.map(([folded, label]) => ({ tag_id: ctx.newId(), folded, label }));
  for (const tag of made) idOf.set(tag.folded, tag.tag_id);
  await inChunks(made, (rows) =>
    sql`
      insert into tag (network_id, tag_id, label, folded)
      select ${ctx.networkId}, r.tag_id, r.label, r.folded
      from jsonb_to_recordset(${rows}::jsonb) as r(tag_id uuid, label text, folded text)`.execute(ctx.db),
  );
  await recordChanges(
    ctx,
    made.map(({ tag_id, label }) => ({
      noun: 'tag',
      nounId: tag_id,
      verb: 'imported',
      before: null,
      after: { label },
      cause,
    })),
  );
  const worn = firms.flatMap(({ id, facts }) =>
    facts.tags.map((label) => ({ firm_id: id, tag_id: idOf.get(normalise(label)) })),
  );
  await inChunks(worn, (rows) =>
    sql`
      insert into firm_tag (network_id, firm_id, tag_id)
      select ${ctx.networkId}, r.firm_id, r.tag_id
      from jsonb_to_recordset(${rows}::jsonb) as r(firm_id uuid, tag_id uuid)
      on conflict do nothing`.execute(ctx.db),
  );
}

/** A statement for each thousand rows, sent as one value. */
export async function inChunks<Row>(
  rows: readonly Row[],
  write: (rows: string) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) await write(JSON.stringify(rows.slice(at, at + 1000)));
}
