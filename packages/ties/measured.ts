import { type GraphInput, graphOf } from './graph.ts';
import { type Brokerage, brokerage } from './groups/brokerage.ts';
import { type Panel, panel, type PanelOptions } from './panel.ts';

export interface MeasuringOptions extends PanelOptions {
  /** One label a node, for the broker roles. */
  groups?: readonly (string | number)[];
}

/** The panel, and the broker roles where there are groups; plain data, fit to be sent from thread to thread. */
export interface Measured {
  panel: Panel;
  /** On the graph as given, directed or not; null where no groups were. */
  brokerage: Brokerage | null;
}

/** Measures a network from its edges. Throws a RangeError, with the reason, where they are wrong. */
export function measured(input: GraphInput, { groups, ...options }: MeasuringOptions = {}): Measured {
  const { graph } = graphOf(input);
  return { panel: panel(graph, options), brokerage: groups ? brokerage(graph, groups) : null };
}
