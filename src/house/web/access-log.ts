import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '#platform/server';

/** One line for each answer: what, how long, how much. Never who, and never a secret that stands in an address. */
export function logAnswer(request: IncomingMessage, response: ServerResponse, id: string): void {
  const began = performance.now();
  const path = withoutSecrets(request.url ?? '/');
  response.on('close', () => {
    const line = {
      request: id,
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - began),
      ...(response.writableFinished ? {} : { cut: true }),
    };
    if (response.statusCode >= 500) log().error(line, 'answered');
    else if (path.startsWith('/_app/')) log().debug(line, 'answered');
    else log().info(line, 'answered');
  });
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The path alone, with whatever looks like a token left out: long, and neither an id nor a file's name. */
export function withoutSecrets(url: string): string {
  return url
    .split('?')[0]!
    .split('/')
    .map((part) => (part.length > 20 && !id.test(part) && !part.includes('.') ? '*' : part.slice(0, 80)))
    .join('/');
}
