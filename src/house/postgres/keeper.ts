import { setTimeout as pause } from 'node:timers/promises';
import { type Server, type ServerOptions, startServer } from './server.ts';

/** A server that is started again whenever it dies unasked. */
export interface KeptServer {
  sockets: string;
  stop(): Promise<void>;
}

/** Starts Postgres and keeps it running under its clients, who find it again at the same place. */
export async function keepServer(options: ServerOptions, tell: (line: string) => void): Promise<KeptServer> {
  let server: Server = await startServer(options);
  const { sockets } = server;
  const ending = new AbortController();

  const watch = async () => {
    for (;;) {
      await server.gone;
      if (ending.signal.aborted) return;
      tell(`the database (process ${server.pid}) ended unasked; starting it again`);
      for (let wait = 50; !ending.signal.aborted; wait = Math.min(wait * 2, 5_000)) {
        try {
          server = await startServer({ ...options, sockets });
          if (ending.signal.aborted) await server.stop();
          else tell('the database is back');
          break;
        } catch (error) {
          tell((error as Error).message);
          await pause(wait, undefined, { signal: ending.signal }).catch(() => undefined);
        }
      }
    }
  };
  const watching = watch();

  return {
    sockets,
    async stop() {
      ending.abort();
      await server.stop();
      await watching;
    },
  };
}
