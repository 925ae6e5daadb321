/**
 * How alike two words are spelt, 0..1: one minus the slips (a letter wrong, missing, added, or two swapped; the
 * optimal string alignment distance) over the longer length. Answers 0 as soon as `least` is out of reach.
 */
export function likeness(a: string, b: string, least = 0): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  const allowed = Math.floor(longer * (1 - least) + 1e-9);
  if (Math.abs(a.length - b.length) > allowed) return 0;
  const slips = slipsBetween(a, b, allowed);
  return slips > allowed ? 0 : 1 - slips / longer;
}

function slipsBetween(a: string, b: string, allowed: number): number {
  let before = new Uint16Array(b.length + 1);
  let above = Uint16Array.from({ length: b.length + 1 }, (_, at) => at);
  let here = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    here[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const wrong = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let slips = Math.min(above[j]! + 1, here[j - 1]! + 1, above[j - 1]! + wrong);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) slips = Math.min(slips, before[j - 2]! + 1);
      here[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > allowed) return allowed + 1;
    [before, above, here] = [above, here, before];
  }
  return above[b.length]!;
}
