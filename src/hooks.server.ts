import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { isLang, langFromHeader, Paces } from '#platform';
import { log, newId, settings } from '#platform/server';
import { accountsWords } from '#accounts';
import { readSession } from '#accounts/server';
import { keepKey, sessionKey } from './routes/cookies.ts';

export const init: ServerInit = () => {
  settings();
};

/** Every request has an id: in its log lines, its answer's header, and on its error page. */
const name: Handle = ({ event, resolve }) => {
  const given = event.request.headers.get('x-request-id');
  event.locals.requestId = given && /^[\w-]{8,64}$/.test(given) ? given : newId();
  event.locals.now = new Date();
  event.locals.signedIn = null;
  event.locals.log = log().child({ request: event.locals.requestId });
  return resolve(event);
};

/** A page of another site can't make a browser act here: an act must come from our own pages. */
const sameOrigin: Handle = ({ event, resolve }) => {
  const { request, url } = event;
  const isAct = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (isAct && (origin ? origin !== url.origin : site !== null && site !== 'same-origin')) {
    return new Response('An act must come from a page of Filiera itself. (origin/foreign)\n', {
      status: 403,
    });
  }
  return resolve(event);
};

const atTheDoor = new Paces({ perMinute: 120 });
const byLink = new Paces({ perMinute: 60 });

/** Acts of people who haven't signed in come at a person's pace: by address at the door, by link for members. */
const pace: Handle = ({ event, resolve }) => {
  if (event.request.method !== 'POST') return resolve(event);
  const group = /^\/\((public|member)\)/.exec(event.route.id ?? '')?.[1];
  const now = event.locals.now.getTime();
  const wait =
    group === 'public'
      ? atTheDoor.take(event.getClientAddress(), now)
      : group === 'member'
        ? byLink.take(event.url.pathname, now)
        : 0;
  if (wait === 0) return resolve(event);
  const words = accountsWords[langFromHeader(event.request.headers.get('accept-language'))];
  return new Response(`${words.refusals['too-many-requests']}\n`, {
    status: 429,
    headers: { 'retry-after': String(wait), 'content-type': 'text/plain; charset=utf-8' },
  });
};

const recognise: Handle = async ({ event, resolve }) => {
  const { locals, cookies, request } = event;
  const key = sessionKey(cookies);
  const session = key ? await readSession(key, locals.now) : null;
  if (session) locals.signedIn = session.signedIn;
  if (session?.newKey) keepKey(event, session.newKey);

  const chosen = cookies.get('lang');
  locals.lang = isLang(chosen)
    ? chosen
    : (session?.signedIn.lang ?? langFromHeader(request.headers.get('accept-language')));
  const theme = cookies.get('theme');
  locals.theme = theme === 'light' || theme === 'dark' ? theme : null;
  return resolve(event);
};

const dress: Handle = async ({ event, resolve }) => {
  const response = await resolve(event, {
    // Read late: a member's page may have chosen its reader's language meanwhile.
    transformPageChunk: ({ html }) =>
      html
        .replace('%filiera.lang%', event.locals.lang)
        .replace(
          ' data-theme="%filiera.theme%"',
          event.locals.theme ? ` data-theme="${event.locals.theme}"` : '',
        ),
  });
  const { headers } = response;
  headers.set('x-request-id', event.locals.requestId);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  if (event.url.protocol === 'https:') headers.set('strict-transport-security', 'max-age=31536000');
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
  return response;
};

export const handle = sequence(name, sameOrigin, pace, recognise, dress);

export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals;
  if (kind === 'app') return { requestId };
  if (kind === 'framework' && error.status === 404) return { code: 'page/not-found', requestId };
  if (kind !== 'unknown') return { code: 'request/unreadable', requestId };
  const trouble = error instanceof Error ? error : new Error(String(error));
  log().error(
    { request: requestId, route: event.route.id, error: trouble.message, stack: trouble.stack },
    'request failed',
  );
  return { message: 'something broke', code: 'server/broken', requestId };
};
