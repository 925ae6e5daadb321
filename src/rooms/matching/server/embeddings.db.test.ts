import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readSettings, type Settings } from '#platform/server';
import { aValley, addFirm, type Valley } from '../../../../tests/valley.ts';
import { embeddingService } from './embedding-service.ts';

/** A service with an opinion of its own: texts that speak of water lie in one corner, all others in another. */
let server: Server;
let asked: string[][] = [];
let behaviour: 'well' | 'error' | 'silent' | 'nonsense' = 'well';
let valley: Valley;
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const settingsNow = (model = 'corners'): Settings =>
  readSettings({
    FILIERA_EMBEDDINGS_URL: `${url()}/v1/`,
    FILIERA_EMBEDDINGS_KEY: 'k',
    FILIERA_EMBEDDINGS_MODEL: model,
  });

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      if (behaviour === 'silent') return;
      const right = request.url === '/v1/embeddings' && request.headers.authorization === 'Bearer k';
      if (behaviour === 'error' || !right) return void response.writeHead(500).end('no');
      if (behaviour === 'nonsense') return void response.end('{"data":"soup"}');
      const { input } = JSON.parse(body) as { input: string[] };
      asked.push(input);
      const data = input.map((text, index) => ({
        index,
        embedding: /acqua|water|idr/i.test(text) ? [2, 0] : [0, 2],
      }));
      response.end(JSON.stringify({ data: data.reverse() }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  valley = await aValley({
    Idraulica: { offers: 'Impianti idrici' },
    Sartoria: { offers: 'Abiti su misura' },
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  behaviour = 'well';
});

test('without an address there is no service, and nothing is asked', () => {
  expect(embeddingService(readSettings({}))).toBeNull();
});

test('vectors come back in the order of their texts, each of length 1', async () => {
  const service = embeddingService(settingsNow('order'))!;
  const vectors = await service.embed(['acqua', 'fuoco'], 2000);
  expect(vectors?.map((vector) => [...vector])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test.each(['error', 'silent', 'nonsense'] as const)(
  'a service in trouble (%s) is a service that says nothing',
  async (trouble) => {
    behaviour = trouble;
    const service = embeddingService(settingsNow(trouble))!;
    expect(await service.embed(['acqua'], 150)).toBeNull();
    behaviour = 'well';
    // It is left alone for a while instead of being waited for again.
    expect(await service.embed(['acqua'], 150)).toBeNull();
    expect(asked).toEqual([]);
  },
);

test('firms are read once, found by likeness alone, and a service that dies takes nothing along', async () => {
  vi.resetModules();
  process.env['FILIERA_EMBEDDINGS_URL'] = url();
  process.env['FILIERA_EMBEDDINGS_KEY'] = 'k';
  try {
    // A process of its own, with the service in its settings.
    const { inNetwork, closeDatabase } = await import('#platform/server');
    const { embedQuestion, searchByMeaning } = await import('./index.ts');
    const search = async () => {
      const vector = await embedQuestion('perdite d’acqua in cantina');
      return inNetwork(valley.who, (ctx) => searchByMeaning(ctx, 'xyzzy perdite', vector));
    };
    const names = async () => (await search()).firms.filter(({ near }) => near).map(({ firm }) => firm.name);
    await search();
    await vi.waitFor(async () => expect(await names()).toEqual(['Idraulica']), {
      timeout: 10_000,
      interval: 100,
    });
    const texts = asked.flat().filter((text) => text.startsWith('Impianti'));
    expect(texts).toEqual(['Impianti idrici']);
    behaviour = 'error';
    await valley.act((ctx) => addFirm(ctx, 'Nuova', { offers: 'Acqua minerale' }));
    expect(
      (await inNetwork(valley.who, (ctx) => searchByMeaning(ctx, 'acqua minerale'))).firms[0]!.firm.name,
    ).toBe('Nuova');
    await closeDatabase();
  } finally {
    delete process.env['FILIERA_EMBEDDINGS_URL'];
    delete process.env['FILIERA_EMBEDDINGS_KEY'];
  }
});
