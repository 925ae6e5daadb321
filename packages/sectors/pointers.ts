import type { Placed } from './capabilities.ts';
import type { Fault } from './fault.ts';
import { addFault } from './fields.ts';
import type { Head } from './head.ts';
import { didYouMean } from './nearest.ts';
import type { Pack } from './pack.ts';

const COMMON = 'common:';

/** Ids that stand twice, and `within`, `needs`, `shares`, `serves` that lead nowhere or round in a circle. */
export function pointerFaults(
  placed: readonly Placed[],
  head: Head,
  common: Pack | undefined,
  faults: Fault[],
): void {
  const own = new Map<string, Placed>();
  for (const here of placed) {
    const before = own.get(here.capability.id);
    if (before) repeated(here, before, faults);
    else own.set(here.capability.id, here);
  }
  const commonIds = common && new Set(common.capabilities.map(({ id }) => id));
  const neighbours = head.neighbours.map(({ id }) => id);

  for (const { capability, document, at } of placed) {
    const { id, within, needs, serves, shares } = capability;
    const points = [
      ...(within === null ? [] : [['within', within] as const]),
      ...needs.map((to, index) => [`needs[${index + 1}]`, to] as const),
      ...shares.map((to, index) => [`shares[${index + 1}]`, to] as const),
    ];
    for (const [field, to] of points) {
      const trouble = troubleOf(id, to, own, commonIds);
      if (trouble)
        addFault(faults, document, 'unknown-capability', `${at}.${field}`, trouble.message, trouble.hint);
    }
    for (const [index, to] of serves.entries())
      if (!neighbours.includes(to))
        addFault(
          faults,
          document,
          'unknown-neighbour',
          `${at}.serves[${index + 1}]`,
          `"${id}" serves "${to}", which is no neighbour of this pack.`,
          didYouMean(
            to,
            neighbours,
            `The neighbours are ${neighbours.join(', ') || 'none yet'}: see pack.json.`,
          ),
        );
  }
  for (const here of own.values()) circleFault(here, own, faults);
}

function troubleOf(
  from: string,
  to: string,
  own: ReadonlyMap<string, Placed>,
  common: ReadonlySet<string> | undefined,
): { message: string; hint: string } | null {
  if (to === from)
    return { message: `"${from}" points to itself.`, hint: 'Name another capability, or leave it out.' };
  if (to.startsWith(COMMON)) {
    const id = to.slice(COMMON.length);
    if (!common || common.has(id)) return null;
    return {
      message: `"${from}" points to "${to}", but the common pack has no "${id}".`,
      hint: didYouMean(id, common, 'Look it up in sectors/common.'),
    };
  }
  if (own.has(to)) return null;
  if (to.includes(':'))
    return {
      message: `"${from}" points to "${to}": a pack may point to itself and to the common pack only.`,
      hint: 'Write an id of this pack, or "common:" and an id of the common pack.',
    };
  const otherwise = common?.has(to)
    ? `The common pack has it: write "common:${to}".`
    : 'Write the capability first, or leave the pointer out.';
  return {
    message: `"${from}" points to "${to}", which is no capability of this pack.`,
    hint: didYouMean(to, own.keys(), otherwise),
  };
}

function repeated({ capability, document, at }: Placed, before: Placed, faults: Fault[]): void {
  const where = `${before.document.file}, ${before.at}`;
  addFault(
    faults,
    document,
    'repeated-id',
    `${at}.id`,
    `The id "${capability.id}" is taken: it stands in ${where}.`,
    'A capability stands in one stage, where it is mainly done; rename or join the two.',
  );
}

// Told once a circle: by the one of its ids that comes first in the alphabet.
function circleFault({ capability, document, at }: Placed, own: Map<string, Placed>, faults: Fault[]): void {
  const path = [capability.id];
  for (;;) {
    const broader = own.get(path.at(-1)!)?.capability.within ?? null;
    if (broader === capability.id && path.length > 1) break;
    // Out at the top, or into a circle that this one only leads to.
    if (broader === null || path.includes(broader)) return;
    path.push(broader);
  }
  if (path.some((id) => id < capability.id)) return;
  addFault(
    faults,
    document,
    'cycle',
    `${at}.within`,
    `"within" goes round in a circle: ${[...path, capability.id].join(' → ')}.`,
    'The broadest of them is within nothing.',
  );
}
