import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '#platform/server';
import { inWords, Trouble } from '../trouble.ts';
import { logAnswer } from './access-log.ts';
import { compress } from './compress.ts';
import { tellOrigin } from './forwarded.ts';
import { databaseAnswers } from './ready.ts';

/** What answers a request, once the house stands. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => void;

export interface Web {
  /** Where a browser on this machine finds it. */
  address: string;
  /** Lets in those who have been waiting at the door. */
  open(pages: Pages): void;
  /** Takes nobody in any more and waits for the answers under way, for so many milliseconds at most. */
  close(patience: number): Promise<void>;
}

/**
 * Listens before the slow part of a start, so that a taken port is told soon; requests that come before the house
 * stands wait for it.
 */
export async function listen(settings: Settings): Promise<Web> {
  let open: (pages: Pages) => void = () => undefined;
  let ready = false;
  let closing = false;
  const opened = new Promise<Pages>((resolve) => (open = resolve)).then((pages) => {
    ready = true;
    return pages;
  });

  const server = createServer(async (request, response) => {
    const { id, https } = tellOrigin(request, settings.trustedProxy);
    response.setHeader('x-request-id', id);
    response.setHeader('x-content-type-options', 'nosniff');
    if (https) response.setHeader('strict-transport-security', 'max-age=31536000');
    if (closing) response.setHeader('connection', 'close');
    if (request.url === '/healthz') return plain(response, 200, 'alive');
    if (request.url === '/readyz') {
      const answers = ready && !closing && (await databaseAnswers());
      return plain(response, answers ? 200 : 503, answers ? 'ready' : 'not ready');
    }
    logAnswer(request, response, id);
    compress(request, response);
    (await opened)(request, response);
  });
  // A client that dribbles its request holds nothing for long; an import of many megabytes gets its time.
  server.headersTimeout = 15_000;
  server.requestTimeout = 180_000;
  server.keepAliveTimeout = 20_000;

  await bind(server, settings);
  return {
    address: settings.publicUrl ?? addressOf(server, settings.host),
    open,
    close(patience) {
      closing = true;
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), patience).unref();
      });
    },
  };
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(`${text}\n`);
}

function bind(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const words: Record<string, string> = {
        EADDRINUSE: `port ${port} is in use on ${host}: end the other program, or set PORT to another one.`,
        EACCES: `port ${port} may not be opened by this user: set PORT to one above 1023.`,
        EADDRNOTAVAIL: `HOST=${host} is no address of this machine.`,
        ENOTFOUND: `HOST=${host} is no address of this machine.`,
      };
      reject(new Trouble(words[error.code ?? ''] ?? inWords(error), { cause: error }));
    });
    server.listen({ host, port }, resolve);
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
