import type { Column, Network } from './network.ts';
import { attribute, kindOf, text } from './xml-writer.ts';

/** Writes GraphML; the name of a node is its `name`. What is written is read back as it was. */
export function writeGraphml({ directed, nodes, edges, nodeAttrs, edgeAttrs }: Network): string {
  const nodeColumns = Object.entries(nodeAttrs ?? {});
  const edgeColumns = Object.entries(edgeAttrs ?? {});
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="name" for="node" attr.name="name" attr.type="string"/>',
    ...nodeColumns.map(([name, column], at) => keyOf('node', at, name, column)),
    ...edgeColumns.map(([name, column], at) => keyOf('edge', at, name, column)),
    `  <graph edgedefault="${directed ? 'directed' : 'undirected'}">`,
    ...nodes.map(
      (name, at) =>
        `    <node id="n${at}"><data key="name">${text(name)}</data>${dataOf('node', nodeColumns, at)}</node>`,
    ),
    ...edges.map(([source, target], at) => {
      const data = dataOf('edge', edgeColumns, at);
      return `    <edge source="n${source}" target="n${target}"${data ? `>${data}</edge>` : '/>'}`;
    }),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function keyOf(scope: 'node' | 'edge', at: number, name: string, column: Column): string {
  return `  <key id="${scope}${at}" for="${scope}"${attribute('attr.name', name)} attr.type="${kindOf(column)}"/>`;
}

function dataOf(scope: 'node' | 'edge', columns: [string, Column][], at: number): string {
  let data = '';
  columns.forEach(([, column], index) => {
    const value = column[at];
    if (value !== null) data += `<data key="${scope}${index}">${text(String(value))}</data>`;
  });
  return data;
}
