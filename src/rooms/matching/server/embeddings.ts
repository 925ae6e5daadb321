import { createHash } from 'node:crypto';
import { inNetwork, log, systemIn, type Ctx } from '#platform/server';
import { embeddingService } from './embedding-service.ts';

/** Whoever looks at a page waits this long for a question; the texts of firms are read without anybody waiting. */
const patienceForQuestion = 1500;
const patienceForTexts = 20_000;

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');

export interface Embedded {
  /** By the ids of the texts; of those the service has not read yet there is nothing. */
  vectors: Map<string, Float32Array>;
  missing: string[];
}

/** What the service said of these texts before; null where none is set. Asks nobody but the database. */
export async function embeddingsKept(ctx: Ctx, texts: ReadonlyMap<string, string>): Promise<Embedded | null> {
  const service = embeddingService();
  if (!service) return null;
  const sums = new Map([...texts].map(([id, text]) => [id, sumOf(text)]));
  const rows = await ctx.db
    .selectFrom('text_embedding')
    .select(['sha256', 'vector'])
    .where('model', '=', service.model)
    .execute();
  const kept = new Map(rows.map((row) => [row.sha256.toString('hex'), Float32Array.from(row.vector)]));
  const vectors = new Map<string, Float32Array>();
  const missing: string[] = [];
  for (const [id, sum] of sums) {
    const vector = kept.get(sum);
    if (vector) vectors.set(id, vector);
    else missing.push(id);
  }
  return { vectors, missing };
}

/** Asks the service for texts it has not read and keeps its answers; whether anything was added. Never throws. */
export async function embedMissing(networkId: string, texts: readonly string[]): Promise<boolean> {
  const service = embeddingService();
  const fresh = [...new Set(texts)].filter((text) => text.trim() !== '');
  if (!service || fresh.length === 0) return false;
  try {
    const vectors = await service.embed(fresh, patienceForTexts);
    if (!vectors) return false;
    await inNetwork(systemIn(networkId), async (ctx) => {
      for (const [at, text] of fresh.entries()) {
        await ctx.db
          .insertInto('text_embedding')
          .values({
            network_id: ctx.networkId,
            model: service.model,
            sha256: Buffer.from(sumOf(text), 'hex'),
            vector: [...vectors[at]!],
          })
          .onConflict((same) => same.doNothing())
          .execute();
      }
    });
    return true;
  } catch (error) {
    log().warn({ error: (error as Error).message }, 'embeddings could not be kept');
    return false;
  }
}

/** A question as a vector, asked for before the transaction begins; null without a service, or one that is slow. */
export async function embedQuestion(question: string): Promise<Float32Array | null> {
  const service = embeddingService();
  if (!service || question.trim() === '') return null;
  return (await service.embed([question], patienceForQuestion))?.[0] ?? null;
}
