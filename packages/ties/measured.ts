import { type GraphInput, readGraph } from './graph.ts';
import { type Brokerage, brokerage } from './groups/brokerage.ts';
import { type Communities, communities } from './groups/communities.ts';
import { type CorePeriphery, corePeriphery } from './groups/core-periphery.ts';
import { type Panel, panel, type PanelOptions } from './panel.ts';

export interface MeasuringOptions extends PanelOptions {
  /** Of the communities and of the search for a core; 1 if absent. */
  seed?: number;
  /** One label a node, for the broker roles. */
  groups?: readonly (string | number)[];
}

/** The panel, and what is measured beside it; plain data, fit to be sent from thread to thread. */
export interface Measured {
  panel: Panel;
  communities: Communities;
  core: CorePeriphery;
  /** On the graph as given, directed or not; null where no groups were. */
  brokerage: Brokerage | null;
}

/** Measures a network from its edges. Throws a RangeError, with the reason, where they are wrong. */
export function measured(
  input: GraphInput,
  { seed = 1, groups, ...options }: MeasuringOptions = {},
): Measured {
  const reading = readGraph(input);
  if (!reading.ok) throw new RangeError(reading.faults.map(({ message }) => message).join('; '));
  const told = panel(reading.graph, options);
  return {
    panel: told,
    communities: communities(told.graph, { seed }),
    core: corePeriphery(told.graph, { seed }),
    brokerage: groups ? brokerage(reading.graph, groups) : null,
  };
}
