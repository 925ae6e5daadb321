/**
 * An optional service that turns texts into vectors (POST /v1/embeddings, as OpenAI, Ollama, llama.cpp and others
 * speak it). It only ever adds; whatever goes wrong with it, callers get null and go on without.
 */
import { z } from 'zod';
import { log, settings, type Settings } from '#platform/server';

export interface EmbeddingService {
  /** Named in what is kept, so that vectors of two models never meet. */
  model: string;
  /** One vector of length 1 for each text, or null. */
  embed(texts: readonly string[], patience: number): Promise<Float32Array[] | null>;
}

/** So many texts in one request, and so many letters of each: what small services still take. */
const batch = 32;
const longest = 2000;
/** After a failure the service is left alone for a while. */
const rest = 60_000;
const answer = z.object({
  data: z.array(z.object({ index: z.number().int().optional(), embedding: z.array(z.number()).min(1) })),
});

const services = new Map<string, EmbeddingService>();

/** The service of the settings; null where none is set. */
export function embeddingService(given: Settings = settings()): EmbeddingService | null {
  const { embeddingsUrl: url, embeddingsModel: model, embeddingsKey: key } = given;
  if (!url) return null;
  const name = `${url} ${model}`;
  let service = services.get(name);
  if (!service) services.set(name, (service = serviceAt(url, model, key)));
  return service;
}

function serviceAt(url: string, model: string, key: string | undefined): EmbeddingService {
  let restsUntil = 0;
  return {
    model,
    async embed(texts, patience) {
      if (texts.length === 0) return [];
      if (Date.now() < restsUntil) return null;
      try {
        const vectors: Float32Array[] = [];
        for (let at = 0; at < texts.length; at += batch)
          vectors.push(...(await askService(url, model, key, texts.slice(at, at + batch), patience)));
        return vectors;
      } catch (error) {
        restsUntil = Date.now() + rest;
        log().warn(
          { error: (error as Error).message },
          'the embedding service does not answer; going on without',
        );
        return null;
      }
    },
  };
}

async function askService(
  url: string,
  model: string,
  key: string | undefined,
  texts: readonly string[],
  patience: number,
): Promise<Float32Array[]> {
  const response = await fetch(`${url}/v1/embeddings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ model, input: texts.map((text) => text.slice(0, longest)) }),
    signal: AbortSignal.timeout(patience),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`embeddings: ${response.status}`);
  const { data } = answer.parse(await response.json());
  if (data.length !== texts.length)
    throw new Error(`embeddings: ${data.length} answers to ${texts.length} texts`);
  const inOrder = [...data].sort((one, other) => (one.index ?? 0) - (other.index ?? 0));
  return inOrder.map(({ embedding }) => unit(embedding));
}

function unit(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (one) => one / length);
}
