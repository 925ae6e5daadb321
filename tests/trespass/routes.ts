import { globSync, readFileSync } from 'node:fs';

/** One address of the house, read off the tree of routes. */
export interface Route {
  /** As in the tree: "/members/firms/[firm]". */
  path: string;
  audience: 'desk' | 'public' | 'member' | 'frame';
  params: string[];
  page: boolean;
  /** Methods a `+server.ts` answers. */
  methods: string[];
  /** Named actions of a page; 'default' for the nameless one. */
  actions: string[];
  /** Names of form fields its server code reads, as far as they stand in the text. */
  fields: string[];
}

/** Every route of the house. A page without server code counts too. */
export function routesOf(root = 'src/routes'): Route[] {
  const folders = new Map<string, Partial<Record<'page' | 'pageServer' | 'server', string>>>();
  for (const file of globSync(`${root}/**/+{page.svelte,page.server.ts,server.ts}`)) {
    const folder = file.replaceAll('\\', '/').replace(/\/\+[^/]+$/, '');
    const kind = file.endsWith('+page.svelte')
      ? 'page'
      : file.endsWith('+page.server.ts')
        ? 'pageServer'
        : 'server';
    folders.set(folder, { ...folders.get(folder), [kind]: readFileSync(file, 'utf8') });
  }
  return [...folders]
    .map(([folder, files]) => describeRoute(folder.slice(root.length), files))
    .sort((a, b) => a.path.localeCompare(b.path));
}

function describeRoute(
  folder: string,
  files: { page?: string; pageServer?: string; server?: string },
): Route {
  const group = /^\/\((\w+)\)/.exec(folder)?.[1];
  const path = folder.replace(/\/\(\w+\)/g, '') || '/';
  const source = `${files.pageServer ?? ''}\n${files.server ?? ''}`;
  return {
    path,
    audience: group === 'desk' || group === 'public' || group === 'member' ? group : 'frame',
    params: [...path.matchAll(/\[+(?:\.\.\.)?(\w+)(?:=\w+)?\]+/g)].map((found) => found[1]!),
    page: files.page !== undefined || files.pageServer !== undefined,
    methods: [
      ...(files.server ?? '').matchAll(
        /export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g,
      ),
    ].map((found) => found[1]!),
    actions: actionsOf(files.pageServer ?? ''),
    fields: [...new Set([...source.matchAll(/\.get(?:All)?\('([\w-]+)'\)/g)].map((found) => found[1]!))],
  };
}

/** The keys of the object that `actions` is, found by counting brackets. */
function actionsOf(source: string): string[] {
  const start = /export const actions\b[^=]*=\s*\{/.exec(source);
  if (!start) return [];
  let depth = 1;
  let text = '';
  for (let at = start.index + start[0].length; at < source.length && depth > 0; at++) {
    const letter = source[at]!;
    if ('{(['.includes(letter)) depth++;
    if ('})]'.includes(letter)) depth--;
    if (depth === 1) text += letter;
  }
  return [...text.matchAll(/(?:^|,)\s*(?:async\s+)?(\w+)\s*[:(,}]/gs)].map((found) => found[1]!);
}
