import { expect, test } from 'vitest';
import { readCsvNetwork, readGexf, readGraphml, readNetwork } from '../index.ts';

/** Files as programs write them: the networks they hold, and the conventions followed. */
const codes = (reading: ReturnType<typeof readNetwork>) =>
  reading.ok ? reading.notes.map(({ code, count }) => `${code} ${count}`) : reading.faults;

test('GraphML of igraph: names and weights in keys, NaN left out by igraph itself', () => {
  const reading = readGraphml(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns
         http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<!-- Created by igraph -->
  <key id="g_title" for="graph" attr.name="title" attr.type="string"/>
  <key id="v_name" for="node" attr.name="name" attr.type="string"/>
  <key id="v_ok" for="node" attr.name="ok" attr.type="boolean"/>
  <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
  <graph id="G" edgedefault="undirected">
    <data key="g_title">x</data>
    <node id="n0">
      <data key="v_name">A &amp; B</data>
      <data key="v_ok">true</data>
    </node>
    <node id="n1">
      <data key="v_name">C&quot;q</data>
      <data key="v_ok">false</data>
    </node>
    <edge source="n0" target="n1">
      <data key="e_weight">2.5</data>
    </edge>
    <edge source="n1" target="n1">
    </edge>
  </graph>
</graphml>
`);
  expect(reading).toMatchObject({
    network: {
      directed: false,
      nodes: ['A & B', 'C"q'],
      edges: [
        [0, 1],
        [1, 1],
      ],
      nodeAttrs: { ok: [true, false] },
      edgeAttrs: { weight: [2.5, null] },
    },
  });
  expect(codes(reading)).toEqual(['loops 1', 'strength-missing 1']);
});

test('GraphML of NetworkX: ids are the names, quotes are single', () => {
  const reading = readGraphml(`<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"><key id="d1" for="edge" attr.name="weight" attr.type="long" />
<key id="d0" for="node" attr.name="stage" attr.type="long" />
<graph edgedefault="directed"><node id="Alfa">
  <data key="d0">2</data>
</node>
<node id="Beta" />
<edge source="Alfa" target="Beta" id="0">
  <data key="d1">3</data>
</edge>
</graph></graphml>`);
  expect(reading).toMatchObject({
    network: {
      directed: true,
      nodes: ['Alfa', 'Beta'],
      edges: [[0, 1]],
      nodeAttrs: { stage: [2, null] },
      edgeAttrs: { weight: [3] },
    },
  });
});

test('GraphML of Gephi: the label is the name, colours are ordinary columns', () => {
  const reading =
    readGraphml(`<?xml version="1.0" encoding="UTF-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="r" attr.type="int" for="node" id="r"/>
<graph edgedefault="directed">
<node id="0"><data key="label">Fonderia È</data><data key="r">153</data></node>
<node id="1"><data key="r">0</data></node>
<edge id="7" source="1" target="0"><data key="weight">1.0</data></edge>
</graph></graphml>`);
  expect(reading).toMatchObject({
    network: {
      nodes: ['Fonderia È', '1'],
      edges: [[1, 0]],
      nodeAttrs: { r: [153, 0] },
      edgeAttrs: { 'Edge Label': [null], weight: [1] },
    },
  });
  expect(codes(reading)).toEqual(['name-from-id 1']);
});

test('GraphML of yEd and others: drawings passed over, defaults filled in, prefixes, graphs inside, mixed direction', () => {
  const reading = readGraphml(`<!DOCTYPE graphml SYSTEM "graphml.dtd" [ <!ENTITY big "aaaa>"> ]>
<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<g:key for="node" id="d6" yfiles.type="nodegraphics"/>
<g:key for="all" id="k" attr.name="layer" attr.type="string"><g:default>commercial</g:default></g:key>
<g:graph edgedefault="directed">
  <g:edge source="a" target="b"/>
  <g:edge source="b" target="c" directed="false"><g:data key="k"><![CDATA[know<ledge]]></g:data></g:edge>
  <g:node id="a"><g:data key="d6"><y:ShapeNode><y:NodeLabel>a label</y:NodeLabel></y:ShapeNode></g:data>
    <g:graph edgedefault="directed"><g:node id="b"/></g:graph></g:node>
  <g:node id="c"><g:port name="p"/></g:node>
</g:graph><g:graph edgedefault="directed"/></g:graphml>`);
  expect(reading).toMatchObject({
    network: {
      directed: true,
      nodes: ['a', 'b', 'c'],
      edges: [
        [0, 1],
        [1, 2],
        [2, 1],
      ],
      nodeAttrs: { layer: ['commercial', 'commercial', 'commercial'] },
      edgeAttrs: { layer: ['commercial', 'know<ledge', 'know<ledge'] },
    },
  });
  expect(codes(reading)).toEqual(['name-from-id 3', 'direction-mixed 1', 'other-graphs 1', 'nested 1']);
});

test('GEXF of Gephi: weights and labels of the edges themselves, drawing passed over', () => {
  const reading = readGexf(`<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">
  <meta lastmodifieddate="2026-03-01"><creator>Gephi 0.10</creator></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
      <attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute>
    </attributes>
    <nodes count="2">
      <node id="11" label="Valjean">
        <attvalues><attvalue for="modularity_class" value="1"></attvalue></attvalues>
        <viz:size value="100.0"></viz:size><viz:color r="245" g="91" b="91"></viz:color>
      </node>
      <node id="48" label="Gavroche"/>
    </nodes>
    <edges count="2">
      <edge id="13" source="11" target="48" weight="5.0" label="knows"/>
      <edge source="48" target="11"><attvalues></attvalues></edge>
    </edges>
  </graph>
</gexf>`);
  expect(reading).toMatchObject({
    network: {
      directed: true,
      nodes: ['Valjean', 'Gavroche'],
      edges: [
        [0, 1],
        [1, 0],
      ],
      nodeAttrs: { 'Modularity Class': [1, 0] },
      edgeAttrs: { weight: [5, 1], label: ['knows', null] },
    },
  });
  expect(codes(reading)).toEqual(['strength-one 1']);
});

test('GEXF of NetworkX, 1.2draft: spans in time, types edge by edge', () => {
  const reading = readGexf(`<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
  <graph defaultedgetype="undirected" mode="dynamic" timeformat="date">
    <attributes mode="dynamic" class="edge"><attribute id="0" title="price" type="float" /></attributes>
    <nodes><node id="1" label="1" start="2024-01-01" /><node id="2" label="2"><spells><spell start="1"/></spells></node></nodes>
    <edges><edge source="1" target="2" id="0" start="2024-02-01" type="mutual">
      <attvalues><attvalue for="0" value="1" start="1"/><attvalue for="0" value="2.5" start="2"/></attvalues></edge></edges>
  </graph></gexf>`);
  expect(reading).toMatchObject({
    network: {
      directed: true,
      edges: [
        [0, 1],
        [1, 0],
      ],
      nodeAttrs: { start: ['2024-01-01', null] },
      edgeAttrs: { price: [2.5, 2.5], start: ['2024-02-01', '2024-02-01'] },
    },
  });
  expect(codes(reading)).toEqual(['direction-mixed 1', 'in-time 3']);
});

test.each([
  ['Gephi', 'Source,Target,Type,Id,Label,Weight\nAlfa,Beta,Directed,0,,2.0\n'],
  ['igraph and R', '"from","to","weight"\n"Alfa","Beta",2\n'],
  ['a spreadsheet in Italian', 'Fornitore;Cliente;Peso\r\nAlfa;Beta;2,0\r\n'],
  ['everything quoted', '"da"\t"a"\t"peso"\r\n"Alfa"\t"Beta"\t"2"\r\n'],
  ['no header', 'Alfa|Beta|2\n'],
  ['NetworkX', '# ties\nAlfa Beta 2\n'],
])('CSV: %s', (_, text) => {
  expect(readCsvNetwork(text)).toMatchObject({
    ok: true,
    network: { nodes: ['Alfa', 'Beta'], edges: [[0, 1]], edgeAttrs: { weight: [2] } },
  });
});

test('CSV: a type that is no direction, a data that is no date, and text that only looks like numbers', () => {
  const reading = readCsvNetwork(
    'a,b,type,data,zip\nAlfa,Beta,supply,x,"00123"\nBeta,Gamma,advice,,""\n,,,,\nDelta,,,,\n',
  );
  expect(reading).toMatchObject({
    network: {
      directed: false,
      nodes: ['Alfa', 'Beta', 'Gamma', 'Delta'],
      edgeAttrs: { type: ['supply', 'advice'], data: ['x', null], zip: ['00123', ''] },
    },
  });
  expect(codes(reading)).toEqual(['isolates 1', 'direction-assumed 1', 'node-rows 1']);
});

test('CSV: dates, directions and nodes in tables of their own', () => {
  const reading = readCsvNetwork(
    'source;target;strength;date\n1;2;0,25;2024-05-01\n2;1;1;2024-06-30 10:00\n',
    {
      nodes: 'Id;Label;stadio\n1;Alfa;tintura\n2;Beta;\n3;Gamma;filatura\n',
      directed: true,
    },
  );
  expect(reading).toEqual({
    ok: true,
    network: {
      directed: true,
      nodes: ['Alfa', 'Beta', 'Gamma'],
      edges: [
        [0, 1],
        [1, 0],
      ],
      nodeAttrs: { stadio: ['tintura', null, 'filatura'] },
      edgeAttrs: { strength: [0.25, 1], date: ['2024-05-01', '2024-06-30 10:00'] },
    },
    notes: [
      { code: 'isolates', count: 1, message: expect.any(String) },
      { code: 'decimal-comma', count: 1, message: expect.any(String) },
    ],
  });
});

test('the dated two-mode form becomes one network with the kind of each node', () => {
  const file = { bipartite: true, years: [2003, 2004], directors: ['Byrne', 'Walsh'], companies: ['CRH'] };
  expect(
    readNetwork(
      JSON.stringify({
        ...file,
        edges: [
          [2003, 0, 0],
          [2004, 1, 0],
        ],
      }),
    ),
  ).toMatchObject({
    network: {
      nodes: ['Byrne', 'Walsh', 'CRH'],
      edges: [
        [0, 2],
        [1, 2],
      ],
      nodeAttrs: { mode: ['director', 'director', 'company'] },
      edgeAttrs: { year: [2003, 2004] },
    },
  });
  expect(readNetwork(JSON.stringify({ ...file, edges: [[2005, 0, 1]] }))).toMatchObject({
    faults: [{ code: 'missing-node' }, { code: 'not-allowed' }],
  });
});
