import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { withoutSecrets } from './access-log.ts';
import { compress } from './compress.ts';
import { tellOrigin } from './forwarded.ts';

function asked(headers: IncomingMessage['headers']): IncomingMessage {
  return { headers: { ...headers }, socket: { remoteAddress: '10.0.0.9' } } as unknown as IncomingMessage;
}

describe('where a request comes from', () => {
  const claims = {
    host: 'inside',
    'x-forwarded-for': '6.6.6.6, 8.8.8.8',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'network.example.org',
    'x-forwarded-port': '99',
    'x-request-id': 'abcdefgh12345678',
  };

  test('is not taken from a client that claims it', () => {
    const request = asked(claims);
    expect(tellOrigin(request, false).https).toBe(false);
    expect(request.headers).toMatchObject({
      host: 'inside',
      'x-forwarded-for': '10.0.0.9',
      'x-forwarded-proto': 'http',
    });
    expect(request.headers['x-forwarded-port']).toBeUndefined();
    expect(request.headers['x-request-id']).not.toBe(claims['x-request-id']);
  });

  test('is taken from a trusted proxy, the nearest word counting', () => {
    const request = asked(claims);
    expect(tellOrigin(request, true)).toEqual({ id: claims['x-request-id'], https: true });
    expect(request.headers).toMatchObject({ host: 'network.example.org', 'x-forwarded-for': '8.8.8.8' });
  });

  test('an id that could break a log line is not passed on', () => {
    expect(tellOrigin(asked({ 'x-request-id': 'a b\nc-0123456' }), true).id).toMatch(/^[\w-]{12}$/);
  });
});

test.each([
  ['/m/motor-valley/Zk3_w0JpQm9VfXyA7eHtLs?x=1', '/m/motor-valley/*'],
  ['/sign-in/link/hHuaG-a9QgeEN4tGMsKiSYq2f-86vuBe', '/sign-in/link/*'],
  [
    '/members/01938c1e-7d5a-7c3e-9b1f-0a2b3c4d5e6f/edit',
    '/members/01938c1e-7d5a-7c3e-9b1f-0a2b3c4d5e6f/edit',
  ],
])('the log keeps %s as %s', (url, kept) => {
  expect(withoutSecrets(url)).toBe(kept);
});

describe('packing', () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  /** What arrives, unopened, of an answer written in these pieces. */
  function fetched(
    accepts: string,
    type: string,
    pieces: string[],
  ): Promise<{ coding?: string; body: Buffer }> {
    const server = createServer((incoming, response) => {
      compress(incoming, response);
      response.setHeader('content-type', type);
      response.writeHead(200);
      for (const piece of pieces.slice(0, -1)) response.write(piece);
      response.end(pieces.at(-1));
    }).listen(0);
    servers.push(server);
    return new Promise((resolve) => {
      const { port } = server.address() as AddressInfo;
      request({ port, headers: { 'accept-encoding': accepts } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const coding = answer.headers['content-encoding'];
          resolve({ ...(coding ? { coding } : {}), body: Buffer.concat(chunks) });
        });
      }).end();
    });
  }
  const page = '<p>Perché no? €</p>'.repeat(400);

  test('takes the coding the reader likes best', async () => {
    const br = await fetched('gzip, br', 'text/html', [page]);
    expect(br.coding).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(page);
    const gzip = await fetched('br;q=0.1, gzip;q=0.9', 'text/html', [page]);
    expect(gzip.coding).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(page);
  });

  test('joins a page that comes in pieces', async () => {
    const { body } = await fetched('br', 'text/html', [page, page, 'end']);
    expect(brotliDecompressSync(body).toString()).toBe(`${page}${page}end`);
  });

  test.each([
    ['a reader that can not unpack', 'identity', 'text/html', page],
    ['a reader that refuses it', 'br;q=0, gzip;q=0', 'text/html', page],
    ['a short answer', 'br', 'text/html', 'short'],
    ['a picture', 'br', 'image/png', page],
    ['a stream of events', 'br', 'text/event-stream', page],
  ])('leaves %s alone', async (_name, accepts, type, text) => {
    const { coding, body } = await fetched(accepts, type, [text]);
    expect(coding).toBeUndefined();
    expect(body.toString()).toBe(text);
  });
});
