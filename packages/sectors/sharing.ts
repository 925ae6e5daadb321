import type { Placed } from './capabilities.ts';
import type { Fault } from './fault.ts';
import { addFault } from './fields.ts';
import type { Capability } from './pack.ts';
import { clashesOf, type Clash } from './words.ts';

/** Words that lead to two capabilities though the two don't both say so, and words said again in vain. */
export function wordFaults(placed: readonly Placed[], faults: Fault[]): void {
  const places = new Map(placed.map((here) => [here.capability, here]));
  const shared = new Set<string>();
  for (const clash of clashesOf(places.keys())) {
    const [first, again] = [clash.first.capability, clash.again.capability];
    if (first !== again) {
      shared.add(`${first.id} ${again.id}`).add(`${again.id} ${first.id}`);
      if (says(first, again) && says(again, first)) continue;
    }
    const { document, at } = places.get(again)!;
    const code = first === again ? 'repeated-word' : 'shared-word';
    const [message, hint] = first === again ? repeated(clash) : leadsToTwo(clash, places.get(first)!);
    addFault(faults, document, code, `${at}.${clash.again.at}`, message, hint);
  }
  const known = new Set(placed.map(({ capability }) => capability.id));
  for (const { capability, document, at } of placed)
    for (const [index, other] of capability.shares.entries())
      if (known.has(other) && other !== capability.id && !shared.has(`${capability.id} ${other}`))
        addFault(
          faults,
          document,
          'shares-nothing',
          `${at}.shares[${index + 1}]`,
          `"${capability.id}" and "${other}" have no word in common.`,
          'Take the id out of "shares"; use "within" or "needs" for other ties.',
        );
}

const says = (one: Capability, other: Capability) => one.shares.includes(other.id);

function repeated({ first, again }: Clash): [message: string, hint: string] {
  return [
    `"${again.word}" says nothing new: "${again.capability.id}" has it already in ${first.at}.`,
    'Leave it out. Capitals, accents and hyphens make no other word.',
  ];
}

function leadsToTwo({ first, again }: Clash, before: Placed): [message: string, hint: string] {
  const [a, b] = [first.capability.id, again.capability.id];
  return [
    `"${again.word}" (${again.language}) leads to "${b}" and to "${a}", in ${before.document.file}.`,
    `Make one of the two words more precise. If the trade really says it of both, both say so: "shares": ["${a}"] in "${b}" and "shares": ["${b}"] in "${a}".`,
  ];
}
