/** Business networks, measured. See README.md; every name here is documented where it is declared. */
export type { Combine } from './arcs.ts';
export { strongComponents, weakComponents } from './components.ts';
export type { Components } from './components.ts';
export { costOf } from './costs.ts';
export { reversed, symmetrised } from './directions.ts';
export * from './evidence/index.ts';
export * from './roles/index.ts';
export * from './whatif/index.ts';
export { arcAt, graphOf, readGraph, tiesOf } from './graph.ts';
export type { Dropped, Graph, GraphFault, GraphFaultCode, GraphInput, GraphReading } from './graph.ts';
export { panel } from './panel.ts';
export type { Fragility, Panel, PanelOptions } from './panel.ts';
export * from './paths/index.ts';
export * from './position/index.ts';
export { projected } from './projection.ts';
export type { TwoMode } from './projection.ts';
export { seeded, shuffled } from './random.ts';
export type { Random } from './random.ts';
export type { Rests, Told } from './rests.ts';
export { among, largestComponent, without } from './subgraph.ts';
export type { Subgraph } from './subgraph.ts';
export * from './chance/index.ts';
export { readCsvNetwork } from './formats/csv.ts';
export type { CsvOptions } from './formats/csv.ts';
export { writeCsvNetwork } from './formats/csv-writer.ts';
export { readGexf } from './formats/gexf.ts';
export { writeGexf } from './formats/gexf-writer.ts';
export { readGraphml } from './formats/graphml.ts';
export { writeGraphml } from './formats/graphml-writer.ts';
export { readJsonNetwork, readNetworkValue, writeJsonNetwork } from './formats/json.ts';
export type {
  Column,
  Network,
  NetworkFault,
  NetworkFaultCode,
  NetworkNote,
  NetworkNoteCode,
  NetworkReading,
} from './formats/network.ts';
export { readNetwork } from './formats/read.ts';
export * from './groups/index.ts';
export { measured } from './measured.ts';
export type { Measured, MeasuringOptions } from './measured.ts';
export { measuring, onNodeWorker, onWebWorker, workerFile } from './run.ts';
export type { Answer, Ask, Line } from './run.ts';
