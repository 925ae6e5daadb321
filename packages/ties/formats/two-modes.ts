import type { Findings } from './findings.ts';
import { checkEnd, listOf, names } from './json.ts';
import type { Gathered } from './settling.ts';

/**
 * People and companies tied across, year by year: one undirected network, people first, with the columns `mode`
 * ("director", "company") of nodes and `year` of edges. An edge is [year, director, company], the last two by
 * number from 0.
 */
export function bipartite(fields: Record<string, unknown>, findings: Findings): Gathered {
  const directors = names(listOf(fields, 'directors'), findings);
  const companies = names(listOf(fields, 'companies'), findings);
  const years = listOf(fields, 'years');
  const edges: [number, number][] = [];
  const when: unknown[] = [];
  listOf(fields, 'edges').forEach((edge, index) => {
    const at = `edges[${index}]`;
    if (!Array.isArray(edge) || edge.length !== 3)
      return findings.fault('not-allowed', at, `${at} must be [year, director, company].`);
    const [year, director, company] = edge as [unknown, unknown, unknown];
    checkEnd(director, at, directors.length, findings);
    checkEnd(company, at, companies.length, findings);
    if (!years.includes(year)) findings.fault('not-allowed', at, `${at} has a year that is not in years.`);
    edges.push([director as number, directors.length + (company as number)]);
    when.push(year);
  });
  findings.note('two-modes');
  const mode = [...directors.map(() => 'director'), ...companies.map(() => 'company')];
  return {
    directed: false,
    nodes: [...directors, ...companies],
    edges,
    nodeColumns: new Map([['mode', mode]]),
    edgeColumns: new Map([['year', when]]),
  };
}
