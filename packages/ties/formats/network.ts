/** One value for each node or edge, all of one kind; null where the file has none. */
export type Column = (string | null)[] | (number | null)[] | (boolean | null)[];

/**
 * A network as a file tells it: plain lists, nothing merged and nothing left out. Loops and repeated ties are
 * still there (`readGraph` makes the simple graph of it), and so are dates, as a column of the edges.
 */
export interface Network {
  directed: boolean;
  /** Names in the order of the file: the place in this list, from 0, is the node's number. */
  nodes: string[];
  edges: [number, number][];
  /** By name of the column. `strength` and `weight` of edges are finite numbers, not negative. */
  nodeAttrs?: Record<string, Column>;
  edgeAttrs?: Record<string, Column>;
}

export type NetworkFaultCode =
  | 'encoding'
  | 'not-json'
  | 'not-xml'
  | 'truncated'
  | 'entity'
  | 'too-deep'
  | 'not-a-network'
  | 'missing'
  | 'missing-node'
  | 'same-id'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-allowed';

export interface NetworkFault {
  code: NetworkFaultCode;
  /** What it is about: `edges[3]`, a column, an element. */
  at: string;
  /** From 1, in the formats that have lines. */
  line?: number;
  message: string;
}

export type NetworkNoteCode = keyof typeof SAYS;

/** A convention that was followed, and how often. */
export interface NetworkNote {
  code: NetworkNoteCode;
  count: number;
  message: string;
}

export type NetworkReading =
  { ok: true; network: Network; notes: NetworkNote[] } | { ok: false; faults: NetworkFault[] };

/** What the readers do where a file leaves room, in a sentence each. */
export const SAYS = {
  loops: 'Ties of a node with itself: kept in the list, left out of the simple graph.',
  repeated: 'Ties given more than once: kept in the list, one tie in the simple graph.',
  isolates: 'Nodes without a tie to another: kept.',
  unnamed: 'Nodes without a name: kept, with an empty name.',
  'same-name': 'Nodes with a name that another has too: kept apart.',
  'name-not-text': 'Names given as numbers: read as text.',
  'name-from-id': 'Nodes without a name: called by their id.',
  'strength-missing': 'Ties without a strength where others have one: left without.',
  'strength-one': 'Ties without a weight where others have one: weight 1, as the format says.',
  'number-as-text': 'Numbers written as text: read as numbers.',
  'no-number': 'Values that are no finite number (such as NaN): left out.',
  'mixed-column': 'Columns with values of several kinds: read as text.',
  'column-dropped': 'Columns of lists or objects: left out.',
  cleaned: 'Characters that no file format can carry: replaced by U+FFFD.',
  encoding: 'Not UTF-8: read as Windows-1252, the common encoding of spreadsheets in western Europe.',
  'direction-assumed': 'The file does not say whether ties have a direction: read as undirected.',
  'direction-mixed': 'Ties without direction in a directed network: read as two ties, one each way.',
  'other-graphs': 'Further graphs in the file: left out, the first is read.',
  nested: 'Nodes inside other nodes: read side by side.',
  'in-time': 'Values that change in time: the last is kept.',
  'two-modes': 'Two kinds of node, tied across: read as one network, with a column that tells the kind.',
  'no-header': 'The first row is no header that we know: read as a tie.',
  'node-rows': 'Rows with one name only: nodes without a tie on that row.',
  comments: 'Lines that begin with #: passed over.',
  'decimal-comma': 'Numbers with a decimal comma: read as such.',
  'date-not-iso': 'Dates that are not written year-month-day: left as the text they are.',
} as const;
