import { z } from 'zod';

/** One setting: what it means, what it may be, and the environment variable it comes from. */
interface Setting<S extends z.ZodType = z.ZodType> {
  doc: string;
  schema: S;
  env: string;
}
const setting = <S extends z.ZodType>(env: string, schema: S, doc: string): Setting<S> => ({
  env,
  schema,
  doc,
});

const yesNo = z.stringbool({ truthy: ['1', 'yes', 'true', 'on'], falsy: ['0', 'no', 'false', 'off'] });
const port = z.coerce.number().int().min(0).max(65535);

/** Every setting there is. `docs/settings.md` is generated from this list. */
export const settingList = {
  data: setting(
    'FILIERA_DATA',
    z.string().min(1).default('./data'),
    'Folder that holds the database and the secrets.',
  ),
  demo: setting('FILIERA_DEMO', yesNo.default(true), 'Load the demonstration networks on first start.'),
  host: setting(
    'HOST',
    z.string().min(1).default('127.0.0.1'),
    'Address to listen on. Keep it on loopback behind a reverse proxy.',
  ),
  port: setting('PORT', port.default(4100), 'Port to listen on; 0 takes any free one.'),
  publicUrl: setting(
    'FILIERA_PUBLIC_URL',
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    'The address people type, for links in mails and on paper. Without it Filiera is in local use.',
  ),
  trustedProxy: setting(
    'FILIERA_TRUSTED_PROXY',
    yesNo.default(false),
    'Believe X-Forwarded-For and X-Forwarded-Proto: only behind a proxy that sets them itself.',
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    'A PostgreSQL server of your own (16 or newer). Without it Filiera starts its own.',
  ),
  poolSize: setting(
    'FILIERA_POOL',
    z.coerce.number().int().min(2).max(200).default(12),
    'Database connections for answering requests.',
  ),
  smtpUrl: setting(
    'SMTP_URL',
    z.url({ protocol: /^smtps?$/ }).optional(),
    'Where mail goes out, for example smtps://user:password@mail.example:465. Without it every message waits in the outbox.',
  ),
  mailFrom: setting(
    'FILIERA_MAIL_FROM',
    z.string().min(3).default('Filiera <filiera@localhost>'),
    'The sender of every mail.',
  ),
  embeddingsUrl: setting(
    'FILIERA_EMBEDDINGS_URL',
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, '').replace(/\/v1(\/embeddings)?$/, ''))
      .optional(),
    'A service that speaks POST /v1/embeddings, as http://127.0.0.1:11434, to find more of what is near in meaning. It is sent what firms say of themselves and need. Without it nothing is missing.',
  ),
  embeddingsKey: setting(
    'FILIERA_EMBEDDINGS_KEY',
    z.string().min(1).optional(),
    'The key for that service, where it asks for one.',
  ),
  embeddingsModel: setting(
    'FILIERA_EMBEDDINGS_MODEL',
    z.string().min(1).default('default'),
    'The model that service is asked for. Another model begins anew.',
  ),
  logLevel: setting(
    'FILIERA_LOG',
    z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    'How much is logged, one JSON line each, on standard error.',
  ),
} as const;

export type Settings = {
  readonly [K in keyof typeof settingList]: z.output<(typeof settingList)[K]['schema']>;
};

/** The settings are wrong: one line for each fault, all of them at once. */
export class WrongSettings extends Error {
  override name = 'WrongSettings';
  readonly faults: string[];
  constructor(faults: string[]) {
    super(`settings/wrong: ${faults.join('; ')}`);
    this.faults = faults;
  }
}

/** Reads settings from an environment. An empty variable counts as not set. Throws `WrongSettings`. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const faults: string[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, { env: variable, schema }] of Object.entries(settingList)) {
    const given = env[variable] === '' ? undefined : env[variable];
    const parsed = schema.safeParse(given);
    if (parsed.success) read[name] = parsed.data;
    else
      faults.push(
        `${variable}=${given ?? ''}: ${parsed.error.issues.map((issue) => issue.message).join(', ')}`,
      );
  }
  if (faults.length > 0) throw new WrongSettings(faults);
  return read as Settings;
}

let current: Settings | undefined;

/** This process's settings, read once from its environment. */
export function settings(): Settings {
  return (current ??= readSettings(process.env));
}

/** Local use: nobody but this machine can reach the server. Ready sign-in links and the open outbox need it. */
export function isLocalUse(given: Settings = settings()): boolean {
  return !given.publicUrl && !given.trustedProxy && ['127.0.0.1', '::1', 'localhost'].includes(given.host);
}

/** The address people type, for letters the house writes by itself: as set, else where this machine alone reaches it. */
export function houseAddress(given: Settings = settings()): string {
  return given.publicUrl ?? `http://${given.host}:${given.port}`;
}
