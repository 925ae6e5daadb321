import { error } from '@sveltejs/kit';

/** Another network's, another firm's or nobody's: the same answer for all three. */
export function notFound(what: string): never {
  error(404, 'not found', { code: `${what}/not-found` });
}

/** Someone of this network whose role doesn't reach this far. */
export function forbidden(): never {
  error(403, 'forbidden', { code: 'role/forbidden' });
}
