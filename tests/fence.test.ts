import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, trespassesOf } from './fence.ts';

const tree = globSync('{src,packages}/**/*.{ts,svelte,js,mjs}', {
  exclude: (path) => path.includes('node_modules'),
}).map((path) => ({ path: path.replaceAll('\\', '/'), source: readFileSync(path, 'utf8') }));

describe('the walls of the house', () => {
  it('stand: nobody trespasses', () => {
    expect(tree.length).toBeGreaterThan(50);
    expect(tree.flatMap(trespassesOf)).toEqual([]);
  });

  it('see every way of importing', () => {
    expect(
      importsOf(`
        import a from 'a';
        import type { B } from "b";
        import {
          c,
          d,
        } from './c.ts';
        export * from './e.ts';
        import 'f';
        const g = await import('g');
        // says: import from the menu
      `),
    ).toEqual(['a', 'b', './c.ts', './e.ts', 'f', 'g']);
  });
});

/** One planted trespass for each wall: if a wall falls, its line here fails. */
const planted: [path: string, line: string, wall: string][] = [
  ['packages/timetable/engine.ts', `import fs from 'node:fs'`, 'a package sees nothing'],
  ['packages/timetable/engine.ts', `import { normalise } from '#platform'`, 'a package sees nothing'],
  ['packages/timetable/engine.ts', `import x from '../ties/index.ts'`, 'a package stands alone'],
  ['src/rooms/platform/text.ts', `import { may } from '#accounts'`, 'rooms look down only'],
  ['src/rooms/members/server/queries.ts', `import { forum } from '#events/server'`, 'rooms look down only'],
  ['src/rooms/members/firm.ts', `import { inNetwork } from '#platform/server'`, 'core may not see server'],
  ['src/rooms/members/firm.ts', `import { save } from './server/commands.ts'`, 'core may not see server'],
  ['src/rooms/members/firm.ts', `import { sql } from 'kysely'`, 'a core sees only packages and other cores'],
  [
    'src/rooms/members/firm.ts',
    `import { readFile } from 'node:fs/promises'`,
    'a core sees only packages and other cores',
  ],
  ['src/rooms/members/firm.ts', `import x from '../events/forum.ts'`, 'relative paths stay inside a room'],
  ['src/rooms/members/firm.ts', `import { may } from '#members'`, 'inside a room paths are relative'],
  ['src/rooms/members/firm.ts', `import B from '#ui/Button.svelte'`, 'core may not see the kit'],
  ['src/rooms/members/firm.ts', `import B from '#members/ui/FirmCard.svelte'`, 'core may not see ui'],
  ['src/rooms/members/server/commands.ts', `import B from './FirmCard.svelte'`, 'only ui sees components'],
  ['src/rooms/members/ui/FirmCard.svelte', `import { save } from '#members/server'`, 'ui may not see server'],
  [
    'src/rooms/members/ui/FirmCard.svelte',
    `import { save } from '../server/index.ts'`,
    'ui may not see server',
  ],
  ['src/rooms/members/ui/FirmCard.svelte', `import { solve } from '#packages/timetable'`, 'ui asks its core'],
  ['src/rooms/members/server/commands.ts', `import q from '#accounts/server/codes'`, 'there is no such door'],
  ['src/rooms/gossip/feed.ts', `import { normalise } from '#platform'`, 'a room without a floor'],
  ['src/ui/Button.svelte', `import { desk } from '#accounts/server'`, 'the kit sees cores only'],
  ['src/ui/Button.svelte', `import x from '../rooms/members/firm.ts'`, 'relative paths stay inside the kit'],
  [
    'src/routes/(desk)/today/+page.server.ts',
    `import { sql } from 'kysely'`,
    'routes ask a room, never the database',
  ],
  [
    'src/routes/(desk)/today/+page.server.ts',
    `import { solve } from '#packages/timetable'`,
    'routes ask a room, never a package',
  ],
  [
    'src/routes/(desk)/today/+page.server.ts',
    `import x from '../../../rooms/members/firm.ts'`,
    'routes go in by the doors',
  ],
  [
    'src/routes/(desk)/today/+page.server.ts',
    `import x from '#members/server/queries'`,
    'there is no such door',
  ],
];

describe('each wall holds against a planted trespass', () => {
  it.each(planted)('%s: %s', (path, line, wall) => {
    expect(trespassesOf({ path, source: `${line};\n` }).map((found) => found.wall)).toContain(wall);
  });
});
