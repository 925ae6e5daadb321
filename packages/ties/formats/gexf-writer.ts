import type { Column, Network } from './network.ts';
import { attribute, kindOf } from './xml-writer.ts';

/**
 * Writes GEXF 1.3. Weights that every edge has are the edges' own, so that Gephi draws them; all else are declared
 * columns. What is written is read back as it was.
 */
export function writeGexf({ directed, nodes, edges, nodeAttrs, edgeAttrs }: Network): string {
  const weights = edgeAttrs?.weight;
  const own = edges.length > 0 && weights?.every((weight) => typeof weight === 'number') ? weights : null;
  const nodeColumns = Object.entries(nodeAttrs ?? {});
  const edgeColumns = Object.entries(edgeAttrs ?? {}).filter(([, column]) => column !== own);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `  <graph defaultedgetype="${directed ? 'directed' : 'undirected'}" mode="static">`,
    ...declared('node', nodeColumns),
    ...declared('edge', edgeColumns),
    '    <nodes>',
    ...nodes.map(
      (name, at) => `      <node id="${at}"${attribute('label', name)}${valuesOf(nodeColumns, at, 'node')}`,
    ),
    '    </nodes>',
    '    <edges>',
    ...edges.map(([source, target], at) => {
      const weight = own ? attribute('weight', own[at] as number) : '';
      return `      <edge id="${at}" source="${source}" target="${target}"${weight}${valuesOf(edgeColumns, at, 'edge')}`;
    }),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function declared(kind: 'node' | 'edge', columns: [string, Column][]): string[] {
  if (columns.length === 0) return [];
  return [
    `    <attributes class="${kind}">`,
    ...columns.map(
      ([name, column], at) =>
        `      <attribute id="${at}"${attribute('title', name)} type="${kindOf(column)}"/>`,
    ),
    '    </attributes>',
  ];
}

function valuesOf(columns: [string, Column][], at: number, kind: 'node' | 'edge'): string {
  let values = '';
  columns.forEach(([, column], index) => {
    const value = column[at];
    if (value !== null) values += `<attvalue for="${index}"${attribute('value', String(value))}/>`;
  });
  return values ? `><attvalues>${values}</attvalues></${kind}>` : '/>';
}
