import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readCsvNetwork,
  readGexf,
  readGraphml,
  readJsonNetwork,
  readNetwork,
  readNetworkValue,
  writeCsvNetwork,
  writeGexf,
  writeGraphml,
  writeJsonNetwork,
} from '../index.ts';
import type { Network } from '../index.ts';

/** Names as people and machines give them: markup, separators, quotes, new lines, letters of every script. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '',
    'Alfa & C. <s.r.l.>',
    '"Beta"',
    ' x ',
    'a;b,c\td|e',
    '\r\n',
    '#1',
    '12',
    '1,5',
    'true',
    ']]>',
    '\ufeff',
  ),
);
const columnName = fc.oneof(
  words,
  fc.constantFrom(
    'weight',
    'strength',
    'name',
    'label',
    'type',
    'source',
    'date',
    'data',
    'id',
    'start',
    'constructor',
  ),
);
const numbers = fc.oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.integer());

function columnOf(length: number, name: string, edges: boolean): fc.Arbitrary<unknown[]> {
  const list = (value: fc.Arbitrary<unknown>) =>
    fc.array(fc.option(value), { minLength: length, maxLength: length });
  if (edges && (name === 'weight' || name === 'strength'))
    return list(fc.double({ min: 0, max: 1e9, noNaN: true }));
  return fc.oneof(list(words), list(numbers), list(fc.boolean()));
}

function columnsOf(length: number, edges: boolean): fc.Arbitrary<Record<string, unknown[]>> {
  return fc
    .uniqueArray(columnName, { maxLength: 3 })
    .chain((names) =>
      fc
        .tuple(...names.map((name) => columnOf(length, name, edges)))
        .map((columns) => Object.fromEntries(names.map((name, at) => [name, columns[at]!]))),
    );
}

/** Any network, brought by one reading to the form that every reader gives. */
const network: fc.Arbitrary<Network> = fc
  .tuple(fc.array(words, { maxLength: 6 }), fc.boolean())
  .chain(([nodes, directed]) =>
    fc
      .array(fc.tuple(fc.nat(Math.max(0, nodes.length - 1)), fc.nat(Math.max(0, nodes.length - 1))), {
        maxLength: nodes.length > 0 ? 8 : 0,
      })
      .chain((edges) =>
        fc.record({
          directed: fc.constant(directed),
          nodes: fc.constant(nodes),
          edges: fc.constant(edges),
          nodeAttrs: columnsOf(nodes.length, false),
          edgeAttrs: columnsOf(edges.length, true),
        }),
      ),
  )
  .map((value) => {
    const reading = readNetworkValue(value);
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    return reading.network;
  });

const formats: [string, (network: Network) => ReturnType<typeof readNetwork>][] = [
  ['JSON', (network) => readJsonNetwork(writeJsonNetwork(network))],
  ['GraphML', (network) => readGraphml(writeGraphml(network))],
  ['GEXF', (network) => readGexf(writeGexf(network))],
  [
    'CSV',
    (network) => {
      const { ties, nodes } = writeCsvNetwork(network);
      return readCsvNetwork(
        ties,
        network.edges.length > 0 ? { nodes } : { nodes, directed: network.directed },
      );
    },
  ],
];

test.each(formats)('what is written as %s is read back as it was', (_, through) => {
  fc.assert(
    fc.property(network, (network) => {
      expect(through(network)).toEqual({ ok: true, network, notes: expect.anything() });
    }),
    { numRuns: 200 },
  );
});

test('the format is known by how the text begins, as bytes or as text', () => {
  fc.assert(
    fc.property(network, fc.boolean(), (network, bytes) => {
      for (const text of [writeJsonNetwork(network), writeGraphml(network), writeGexf(network)])
        expect(readNetwork(bytes ? new TextEncoder().encode(text) : text)).toMatchObject({ network });
    }),
    { numRuns: 50 },
  );
});

test('no bytes and no text make a reader throw', () => {
  const cut = fc
    .tuple(
      network,
      fc.constantFrom(writeJsonNetwork, writeGraphml, writeGexf),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([network, write, share]) => {
      const text = write(network);
      return text.slice(0, Math.floor(text.length * share));
    });
  const any = fc.oneof(cut, fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 60 }), fc.json());
  fc.assert(
    fc.property(any, (source) => {
      for (const read of [readNetwork, readJsonNetwork, readGraphml, readGexf, readCsvNetwork])
        expect(read(source).ok).toBeTypeOf('boolean');
    }),
    { numRuns: 500 },
  );
});
