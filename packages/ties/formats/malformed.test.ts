import { describe, expect, test } from 'vitest';
import { graphOf, readCsvNetwork, readGexf, readGraphml, readJsonNetwork, readNetwork } from '../index.ts';

const graphml = (inside: string, head = '') =>
  `<graphml>${head}\n<graph edgedefault="undirected">\n${inside}\n</graph></graphml>`;
const pair = '<node id="a"/><node id="b"/>';
const weight = '<key id="w" for="edge" attr.name="weight" attr.type="double"/>';
const gexf = (nodes: string, edges: string) =>
  `<gexf><graph defaultedgetype="directed"><nodes>${nodes}</nodes>\n<edges>${edges}</edges></graph></gexf>`;

describe('refused, with the place and the reason', () => {
  test.each([
    ['', 'not-json', /not JSON/],
    ['{"directed":false,"nodes":["a"],"edges":[[0,', 'not-json', /not JSON/],
    ['[]', 'not-a-network', /an object/],
    ['{"directed":false,"edges":[]}', 'missing', /"nodes" is missing/],
    ['{"nodes":["a"],"edges":[]}', 'missing', /"directed" must be true or false/],
    ['{"directed":1,"nodes":["a"],"edges":[]}', 'missing', /"directed" must be true or false/],
    ['{"directed":false,"nodes":["a","b"],"edges":[[0,2]]}', 'missing-node', /edges\[0\] names the node 2/],
    ['{"directed":false,"nodes":["a","b"],"edges":[[0,-1]]}', 'missing-node', /the node -1/],
    ['{"directed":false,"nodes":["a","b"],"edges":[[0,"1"]]}', 'not-a-number', /the node "1"/],
    ['{"directed":false,"nodes":["a","b"],"edges":[[0,0.5]]}', 'not-a-number', /the node 0.5/],
    ['{"directed":false,"nodes":["a","b"],"edges":[[0,1,3]]}', 'not-allowed', /belong in edgeAttrs.strength/],
    ['{"directed":false,"nodes":["a"],"edges":[null]}', 'not-allowed', /a pair/],
    ['{"directed":false,"nodes":[{"name":"a"}],"edges":[]}', 'not-allowed', /must be a name/],
    ['{"directed":false,"n":3,"nodes":["a"],"edges":[]}', 'not-allowed', /n is 3, but there are 1 nodes/],
    [
      '{"directed":false,"nodes":["a","b"],"edges":[[0,1]],"edgeAttrs":{"weight":["3"]}}',
      'not-a-number',
      /is "3"/,
    ],
    [
      '{"directed":false,"nodes":["a","b"],"edges":[[0,1]],"edgeAttrs":{"weight":[-3]}}',
      'out-of-range',
      /-3/,
    ],
    [
      '{"directed":false,"nodes":["a","b"],"edges":[[0,1]],"edgeAttrs":{"weight":[1,2]}}',
      'not-allowed',
      /a list of 1/,
    ],
    [
      '{"directed":false,"nodes":["a","b"],"edges":[[0,1]],"edgeAttrs":[1]}',
      'not-allowed',
      /object of lists/,
    ],
    ['{"directed":false,"nodes":["a","b"],"edges":[[0,1]],"edgeAttrs":{"weight":[NaN]}}', 'not-json', /NaN/],
  ])('JSON %s', (text, code, message) => {
    expect(readJsonNetwork(text)).toMatchObject({
      ok: false,
      faults: [{ code, message: expect.stringMatching(message) }],
    });
  });

  test.each([
    ['', 'not-xml', 1],
    ['<graphml><graph>', 'truncated', 1],
    ['<graphml>\n<graph edgedefault="direc', 'truncated', 2],
    [graphml('<node id="a"/><node id="a"/>'), 'same-id', 3],
    [graphml('<node/>'), 'missing', 3],
    [graphml('<node id="a"/>\n<edge source="a" target="z"/>'), 'missing-node', 4],
    [graphml('<node id="a"/><edge source="a"/>'), 'missing', 3],
    [graphml(`${pair}<hyperedge/>`), 'not-allowed', 3],
    [
      graphml(`${pair}<edge source="a" target="b"><data key="w">NaN</data></edge>`, weight),
      'not-a-number',
      3,
    ],
    [
      graphml(`${pair}<edge source="a" target="b"><data key="w">much</data></edge>`, weight),
      'not-a-number',
      3,
    ],
    [
      graphml(`${pair}<edge source="a" target="b"><data key="w">0x10</data></edge>`, weight),
      'not-a-number',
      3,
    ],
    [graphml(`${pair}<edge source="a" target="b"><data key="w">-1</data></edge>`, weight), 'out-of-range', 3],
    [graphml(`<node id="a"><data key="q">1</data></node>`), 'missing', 3],
    [graphml('<node id="a">'), 'not-xml', 4],
    [graphml('<node id="a" id="b"/>'), 'not-xml', 3],
    [graphml('<node id=a/>'), 'not-xml', 3],
    [graphml('<node id="&lol9;"/>', '<!-- -->'), 'entity', 3],
    [graphml('<node id="a & b"/>'), 'entity', 3],
    [graphml('<node id="&#0;"/>'), 'entity', 3],
    ['<gexf/><x/>', 'not-a-network', 1],
    ['<graphml/>', 'not-a-network', undefined],
    ['<graphml><graph edgedefault="sideways"/></graphml>', 'not-allowed', 1],
  ])('GraphML %s', (text, code, line) => {
    const reading = readGraphml(text);
    expect(reading).toMatchObject({ ok: false, faults: [{ code }] });
    if (!reading.ok) expect(reading.faults[0]!.line).toBe(line);
  });

  test.each([
    [gexf('<node id="1" label="a"/>', '<edge source="1" target="2"/>'), 'missing-node'],
    [gexf('<node id="1" label="a"/>', '<edge source="1" target="1" weight="NaN"/>'), 'not-a-number'],
    [gexf('<node id="1" label="a"/>', '<edge source="1" target="1" weight="a"/>'), 'not-a-number'],
    [gexf('<node id="1" label="a"/>', '<edge source="1" target="1" type="double"/>'), 'not-allowed'],
    [gexf('<node id="1"><attvalues><attvalue for="9" value="1"/></attvalues></node>', ''), 'missing'],
    [gexf('<node id="1"/>', '').slice(0, -20), 'truncated'],
  ])('GEXF %s', (text, code) => {
    expect(readGexf(text)).toMatchObject({ ok: false, faults: [{ code }] });
  });

  test.each([
    ['', 'not-a-network', undefined],
    ['source,target\na,"b\nc,d\n', 'truncated', 2],
    ['source,target\na,b\n,c\n', 'missing-node', 3],
    ['source,target\na,b,c\n', 'not-allowed', 2],
    ['source,target\na,"b"c\n', 'not-allowed', 2],
    ['source,target,weight\na,b,NaN\n', 'not-a-number', 2],
    ['source;target;weight\na;b;1.234,5\n', 'not-a-number', 2],
    ['source,target,weight\na,b,"1,234"\n', 'not-a-number', 2],
    ['source,target,weight\na,b,1\nb,c,-2\n', 'out-of-range', 3],
    ['source,target,type\na,b,Directed\na,c,Undirected\n', 'not-allowed', undefined],
    ['source,target,x,x\na,b,1,2\n', 'same-id', 1],
  ])('CSV %j', (text, code, line) => {
    const reading = readCsvNetwork(text);
    expect(reading).toMatchObject({ ok: false, faults: [{ code }] });
    if (!reading.ok) expect(reading.faults[0]!.line).toBe(line);
  });

  test('CSV whose ties name a node that its table of nodes has not, or that has one twice', () => {
    expect(readCsvNetwork('source,target\na,z\n', { nodes: 'name\na\n' })).toMatchObject({
      faults: [{ code: 'missing-node', line: 2 }],
    });
    expect(readCsvNetwork('source,target\na,a\n', { nodes: 'name\na\na\n' })).toMatchObject({
      faults: [{ code: 'same-id', line: 3 }],
    });
  });

  test('no more than twenty faults are told', () => {
    const edges = Array.from({ length: 100 }, () => [0, 9]);
    const reading = readJsonNetwork(JSON.stringify({ directed: true, nodes: ['a'], edges }));
    expect(reading.ok || reading.faults.length).toBe(20);
  });
});

test('elements nested without end are refused', () => {
  expect(readGraphml(`<graphml>${'<a>'.repeat(1000)}`)).toMatchObject({
    faults: [{ code: 'too-deep', line: 1 }],
  });
});

test('entities that multiply are never expanded', () => {
  const bomb = `<!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${graphml('<node id="&b;"/>')}`;
  expect(readGraphml(bomb)).toMatchObject({ faults: [{ code: 'entity' }] });
});

test('a file cannot keep a reader busy: a document type without end, digits without end', () => {
  expect(readGraphml(`<!DOCTYPE g [${'<!--'.repeat(200_000)}`)).toMatchObject({
    faults: [{ code: 'not-xml' }],
  });
  const digits = '1'.repeat(200_000);
  expect(readCsvNetwork(`source,target,x\na,b,${digits}x\n`)).toMatchObject({
    network: { edgeAttrs: { x: [`${digits}x`] } },
  });
});

describe('encodings', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
    );
  const utf16 = (text: string, big: boolean) =>
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    });
  const named = { ok: true, network: { nodes: ['Città', 'b'] } };

  test.each([
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'source,target\nCittà,b\n')],
    ['UTF-16 little', bytes([0xff, 0xfe], utf16('source\ttarget\nCittà\tb\n', false))],
    ['UTF-16 big', bytes([0xfe, 0xff], utf16('source\ttarget\nCittà\tb\n', true))],
    ['UTF-16 without a mark', bytes(utf16('source,target\nCittà,b\n', false))],
    [
      'XML that says Latin-1',
      bytes(
        '<?xml version="1.0" encoding="ISO-8859-1"?><graphml><graph edgedefault="directed"><node id="Citt',
        [0xe0],
        '"/><node id="b"/></graph></graphml>',
      ),
    ],
    [
      'XML in UTF-16',
      bytes(
        [0xff, 0xfe],
        utf16(
          '<?xml version="1.0" encoding="UTF-16"?><gexf><graph><nodes><node id="Città"/><node id="b"/></nodes></graph></gexf>',
          false,
        ),
      ),
    ],
  ])('%s is read', (_, source) => {
    expect(readNetwork(source)).toMatchObject(named);
  });

  test('a table that is not UTF-8 is read as Windows-1252, and says so', () => {
    const reading = readNetwork(bytes('source,target\nCitt', [0xe0], ',b\n'));
    expect(reading).toMatchObject({
      ...named,
      notes: [{ code: 'encoding', count: 1 }, { code: 'direction-assumed' }],
    });
  });

  test.each([
    ['JSON', bytes('{"directed":true,\n"nodes":["Citt', [0xe0], '"],"edges":[]}'), 2],
    ['GraphML', bytes('<graphml>\n\n<!-- ', [0xc0, 0xaf], ' --></graphml>'), 3],
    ['an encoding nobody knows', bytes('<?xml version="1.0" encoding="klingon"?><graphml/>'), 1],
  ])('%s that is not in its encoding is refused', (_, source, line) => {
    expect(readNetwork(source)).toMatchObject({ ok: false, faults: [{ code: 'encoding', line }] });
  });
});

describe('conventions', () => {
  test('loops and repeated ties stay in the list and are left out of the graph', () => {
    const reading = readJsonNetwork('{"directed":false,"nodes":["a","b"],"edges":[[0,0],[0,1],[1,0]]}');
    expect(reading).toMatchObject({
      notes: [
        { code: 'loops', count: 1 },
        { code: 'repeated', count: 1 },
      ],
    });
    if (reading.ok) {
      const { graph } = graphOf({ names: reading.network.nodes, edges: reading.network.edges });
      expect(graph.m).toBe(1);
    }
  });

  test('a million nodes without ties are read, and none is lost', () => {
    const nodes = Array.from({ length: 1_000_000 }, (_, at) => `n${at}`);
    const reading = readJsonNetwork(JSON.stringify({ directed: false, nodes, edges: [] }));
    expect(reading).toMatchObject({ ok: true, notes: [{ code: 'isolates', count: 1_000_000 }] });
  });

  test('a whole number too large to be exact stays text; NaN that is no strength is left out', () => {
    const reading = readGraphml(
      graphml(
        '<node id="a"><data key="i">90071992547409931</data><data key="x">NaN</data></node>',
        '<key id="i" for="node" attr.name="vat" attr.type="long"/><key id="x" for="node" attr.name="x" attr.type="double"/>',
      ),
    );
    expect(reading).toMatchObject({ network: { nodeAttrs: { vat: ['90071992547409931'], x: [null] } } });
  });

  test('names that no XML could carry are made so, in every format alike', () => {
    expect(
      readJsonNetwork(JSON.stringify({ directed: true, nodes: ['a\u0000', '\ud800', 3], edges: [] })),
    ).toMatchObject({
      network: { nodes: ['a\ufffd', '\ufffd', '3'] },
      notes: [{ code: 'isolates' }, { code: 'name-not-text', count: 1 }, { code: 'cleaned', count: 2 }],
    });
  });
});
