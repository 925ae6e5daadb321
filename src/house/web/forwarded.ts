import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const told = [
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-request-id',
  'forwarded',
];

/**
 * Makes the headers that say where a request comes from true: written by us, and believed only from a proxy that
 * the settings call trusted. The pages read nothing else about the client.
 */
export function tellOrigin(request: IncomingMessage, trusted: boolean): { id: string; https: boolean } {
  const said = (name: string) => (trusted ? [request.headers[name]].flat()[0] : undefined);
  const client =
    said('x-forwarded-for')?.split(',').at(-1)?.trim() || request.socket.remoteAddress || 'unknown';
  const https = said('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
  const host = said('x-forwarded-host');
  const sent = said('x-request-id');
  const id = sent && /^[\w-]{8,64}$/.test(sent) ? sent : randomBytes(9).toString('base64url');
  for (const name of told) delete request.headers[name];
  request.headers['x-forwarded-for'] = client;
  request.headers['x-forwarded-proto'] = https ? 'https' : 'http';
  request.headers['x-request-id'] = id;
  if (host) request.headers.host = host;
  return { id, https };
}
