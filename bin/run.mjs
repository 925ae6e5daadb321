// Hands the terminal over to a command on Filiera's own Node.
import { spawn } from 'node:child_process';

/** Becomes the command where the machine's Node can do that; otherwise runs it as a child and ends as it ends. */
export function become(node, args) {
  if (process.execve && process.platform !== 'win32') {
    process.execve(node, [node, ...args], process.env);
  }
  // The extra channel closes when this process dies, however it dies: see src/house/parent.ts.
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // A typed Ctrl-C reaches the child twice then, by itself and from here: it counts one as one (src/house/signals.ts).
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`filiera: ${node} does not start: ${error.message}\n`);
    process.exit(1);
  });
  child.on('close', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
