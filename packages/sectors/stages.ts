import type { Fault } from './fault.ts';
import { addFault } from './fields.ts';
import type { Head } from './head.ts';
import type { Document } from './json.ts';
import { didYouMean } from './nearest.ts';
import { areFields, cycleOf } from './stage-graph.ts';

/** What is wrong with the graph from raw material to final use. */
export function stageFaults({ stages, places }: Head, document: Document, faults: Fault[]): void {
  const ids = stages.map(({ id }) => id);
  for (const { id, after } of stages)
    for (const [index, feeder] of after.entries())
      if (!ids.includes(feeder))
        addFault(
          faults,
          document,
          'unknown-stage',
          `${places.get(id)}.after[${index + 1}]`,
          `The stage "${id}" comes after "${feeder}", which is no stage.`,
          didYouMean(feeder, ids, `The stages are ${ids.join(', ')}.`),
        );

  const cycle = cycleOf(stages);
  if (cycle)
    addFault(
      faults,
      document,
      'cycle',
      `${places.get(cycle[0]!)}.after`,
      `The chain goes round in a circle: ${[...cycle, cycle[0]].join(' → ')}.`,
      'Take one of these ids out of an "after". What comes back, like scrap, belongs in "needs".',
    );

  if (areFields(stages)) return;
  for (const [index, { id, after, source }] of stages.entries())
    if (index > 0 && after.length === 0 && !source)
      addFault(
        faults,
        document,
        'unfed-stage',
        places.get(id)!,
        `The stage "${id}" can't be reached from raw material: nothing feeds it.`,
        'Name what feeds it in "after"; or say "source": true if it enters the chain from outside, like design or tooling.',
      );
}
