/**
 * Processor seconds of one call, all threads of the process together. Quick calls are repeated until 0.4 s are spent
 * and the mean is told, so that the compiler's own work weighs as it does in a program that runs.
 */
export function seconds(work: () => unknown): number {
  const enough = 0.4;
  let spent = once(work);
  if (spent >= enough) return spent;
  let times = 0;
  for (spent = 0; spent < enough; times++) spent += once(work);
  return spent / times;
}

export function once(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
