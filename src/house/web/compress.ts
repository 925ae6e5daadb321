import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

const compressible = /^(text\/(?!event-stream)|application\/(json|javascript|xml|[\w.-]+\+(json|xml)))/;
const worthwhile = 1_000;

type Packer = ReturnType<typeof createGzip> | ReturnType<typeof createBrotliCompress>;

/** Packs what the pages answer, where the reader can unpack it and it is long enough to matter. */
export function compress(request: IncomingMessage, response: ServerResponse): void {
  const coding = preferred(String(request.headers['accept-encoding'] ?? ''));
  if (!coding || request.method === 'HEAD') return;
  const { writeHead, write, end } = response;
  let packer: Packer | undefined;
  let decided = false;

  // Called with the first bytes, when all headers are known.
  const decide = (first: unknown, isAll: boolean) => {
    if (decided) return;
    decided = true;
    // From here on the head is really written: Node itself calls this method before the first bytes.
    response.writeHead = writeHead;
    const known = Number(response.getHeader('content-length') ?? (isAll ? sizeOf(first) : Infinity));
    const type = String(response.getHeader('content-type') ?? '');
    if (response.getHeader('content-encoding') || !compressible.test(type) || known < worthwhile) return;
    if (response.statusCode === 206 || /no-transform/.test(String(response.getHeader('cache-control'))))
      return;
    response.setHeader('content-encoding', coding);
    response.appendHeader('vary', 'accept-encoding');
    response.removeHeader('content-length');
    const etag = response.getHeader('etag');
    if (typeof etag === 'string' && !etag.startsWith('W/')) response.setHeader('etag', `W/${etag}`);
    packer = coding === 'br' ? brotli() : createGzip({ level: 6 });
    packer.on('data', (chunk: Buffer) => {
      if (!write.call(response, chunk, 'utf8')) packer?.pause();
    });
    // Whoever was told to wait was told by the packer, but listens to the response.
    packer.on('drain', () => response.emit('drain'));
    packer.on('end', () => end.call(response, undefined, 'utf8'));
    response.on('drain', () => packer?.resume());
    response.on('close', () => packer?.destroy());
  };

  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    const headers = rest.at(-1) as OutgoingHttpHeaders | undefined;
    response.statusCode = status;
    if (headers && typeof headers === 'object')
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) response.setHeader(name, value);
    return response;
  } as typeof response.writeHead;

  response.write = function (this: ServerResponse, chunk: unknown, ...rest: unknown[]) {
    decide(chunk, false);
    if (!packer) return write.apply(response, [chunk, ...rest] as unknown as Parameters<typeof write>);
    const goesOn = packer.write(chunk as Buffer);
    // A page that comes in pieces is meant to be seen in pieces.
    packer.flush();
    return goesOn;
  } as typeof response.write;

  response.end = function (this: ServerResponse, ...rest: unknown[]) {
    const [chunk] = rest;
    const hasBody = chunk !== undefined && chunk !== null && typeof chunk !== 'function';
    decide(hasBody ? chunk : '', true);
    if (!packer) return end.apply(response, rest as Parameters<typeof end>);
    packer.end(hasBody ? (chunk as Buffer) : undefined);
    return response;
  } as typeof response.end;

  response.once('close', () => Object.assign(response, { writeHead, write, end }));
}

function preferred(accepted: string): 'br' | 'gzip' | undefined {
  const weight = (coding: string) => {
    const found = new RegExp(`(?:^|,)\\s*${coding}\\s*(?:;\\s*q=([\\d.]+))?\\s*(?:,|$)`, 'i').exec(accepted);
    return found ? Number(found[1] ?? 1) : 0;
  };
  const [br, gzip] = [weight('br'), weight('gzip')];
  if (br > 0 && br >= gzip) return 'br';
  return gzip > 0 ? 'gzip' : undefined;
}

function brotli(): Packer {
  return createBrotliCompress({
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}

function sizeOf(chunk: unknown): number {
  return typeof chunk === 'string'
    ? Buffer.byteLength(chunk)
    : ((chunk as Uint8Array | undefined)?.byteLength ?? 0);
}
