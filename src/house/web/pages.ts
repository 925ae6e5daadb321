import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../root.ts';
import type { Pages } from './server.ts';

const largestUpload = '32M';

/** Loads the built pages. They read these variables when they are loaded, so they are set here and not outside. */
export async function builtPages(folder: string): Promise<Pages> {
  process.env['NODE_ENV'] ??= 'production';
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['ADDRESS_HEADER'] = 'x-forwarded-for';
  process.env['BODY_SIZE_LIMIT'] = largestUpload;
  for (const name of ['HOST_HEADER', 'PORT_HEADER', 'XFF_DEPTH']) delete process.env[name];
  const built = (await import(pathToFileURL(join(folder, 'handler.js')).href)) as {
    handler: (...args: [...Parameters<Pages>, () => void]) => void;
  };
  return (request, response) => built.handler(request, response, () => response.writeHead(404).end());
}

/** Pages that follow every change of the sources, for who works on them. */
export async function changingPages(): Promise<Pages> {
  const { createServer } = await import('vite');
  const vite = await createServer({ root, server: { middlewareMode: true }, appType: 'custom' });
  return (request, response) => vite.middlewares(request, response, () => response.writeHead(404).end());
}
