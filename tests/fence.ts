/**
 * The walls of the house as a function: source files in, trespasses out.
 * It reads import lines only, so it is quick and sees .svelte files as well as .ts.
 */
export interface SourceFile {
  path: string;
  source: string;
}
export interface Trespass {
  path: string;
  imports: string;
  wall: string;
}

/** Rooms from the ground up: a room may import the rooms before it. A room not named here may not exist. */
export const roomOrder = [
  'platform',
  'accounts',
  'members',
  'chain',
  'relations',
  'matching',
  'events',
] as const;

/** Libraries that are pure themselves, so that a core may lean on them. */
const pureLibraries: readonly string[] = [];

const importLine =
  /(?:^|[\n;])\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

export function importsOf(source: string): string[] {
  return [...source.matchAll(importLine)].map((found) => (found[1] ?? found[2] ?? found[3])!);
}

type Place =
  | { kind: 'package'; name: string }
  | { kind: 'core' | 'server' | 'ui'; room: string }
  | { kind: 'kit' | 'route' | 'cli' | 'other' };

export function placeOf(path: string): Place {
  const [top, second, third, fourth] = path.split('/');
  if (top === 'packages') return { kind: 'package', name: second! };
  if (top !== 'src') return { kind: 'other' };
  if (second === 'rooms') {
    const kind = fourth === 'server' || fourth === 'ui' ? fourth : 'core';
    return { kind, room: third! };
  }
  if (second === 'ui') return { kind: 'kit' };
  if (second === 'routes' || second === 'hooks.server.ts') return { kind: 'route' };
  if (second === 'cli') return { kind: 'cli' };
  return { kind: 'other' };
}

/** Where an import of the form `#…` leads. */
function doorOf(specifier: string): {
  to: 'package' | 'kit' | 'core' | 'server' | 'ui' | 'nowhere';
  room: string;
} {
  const [first = '', ...rest] = specifier.slice(1).split('/');
  if (first === 'packages') return { to: 'package', room: '' };
  if (first === 'ui') return { to: 'kit', room: '' };
  if (rest.length === 0) return { to: 'core', room: first };
  if (rest.length === 1 && rest[0] === 'server') return { to: 'server', room: first };
  if (rest[0] === 'ui' && specifier.endsWith('.svelte')) return { to: 'ui', room: first };
  return { to: 'nowhere', room: first };
}

const floorOf = (room: string) => (roomOrder as readonly string[]).indexOf(room);

/** Whether a relative import stays inside `root`. */
function staysIn(root: string, from: string, specifier: string): boolean {
  const steps = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return `${steps.join('/')}/`.startsWith(`${root}/`);
}

export function trespassesOf({ path, source }: SourceFile): Trespass[] {
  const place = placeOf(path);
  const isTest = /\.test\.ts$/.test(path);
  const found: Trespass[] = [];
  for (const imports of importsOf(source)) {
    const wall = wallBetween(place, path, imports, isTest);
    if (wall) found.push({ path, imports, wall });
  }
  if ('room' in place && floorOf(place.room) < 0)
    found.push({ path, imports: '', wall: 'a room without a floor' });
  return found;
}

function wallBetween(place: Place, path: string, imports: string, isTest: boolean): string | null {
  const relative = imports.startsWith('.');
  const own = imports.startsWith('#');
  // A test may borrow the casts and tools that all tests share.
  if (isTest && relative && staysIn('tests', path, imports)) return null;
  switch (place.kind) {
    case 'package':
      if (relative) return staysIn(`packages/${place.name}`, path, imports) ? null : 'a package stands alone';
      return isTest || (path.endsWith('/worker.ts') && imports.startsWith('node:'))
        ? null
        : 'a package sees nothing';
    case 'core':
    case 'server':
    case 'ui': {
      const root = `src/rooms/${place.room}`;
      if (relative) {
        if (!staysIn(root, path, imports)) return 'relative paths stay inside a room';
        if (place.kind !== 'server' && !isTest && staysIn(`${root}/server`, path, imports)) {
          return `${place.kind} may not see server`;
        }
        if (place.kind !== 'ui' && imports.endsWith('.svelte')) return 'only ui sees components';
        return null;
      }
      if (own) return roomWall(place.kind, place.room, imports);
      if (place.kind !== 'core' || isTest || pureLibraries.includes(imports)) return null;
      return 'a core sees only packages and other cores';
    }
    case 'kit':
      if (relative) return staysIn('src/ui', path, imports) ? null : 'relative paths stay inside the kit';
      if (own) return ['core', 'kit'].includes(doorOf(imports).to) ? null : 'the kit sees cores only';
      return null;
    case 'route':
      if (relative) {
        const root = path === 'src/hooks.server.ts' ? 'src' : 'src/routes';
        return staysIn(root, path, imports) ? null : 'routes go in by the doors';
      }
      if (/^(kysely|pg|graphile-worker)$/.test(imports)) return 'routes ask a room, never the database';
      if (own && doorOf(imports).to === 'package') return 'routes ask a room, never a package';
      return own && doorOf(imports).to === 'nowhere' ? 'there is no such door' : null;
    default:
      return own && doorOf(imports).to === 'nowhere' ? 'there is no such door' : null;
  }
}

function roomWall(kind: 'core' | 'server' | 'ui', room: string, imports: string): string | null {
  const door = doorOf(imports);
  if (door.to === 'nowhere') return 'there is no such door';
  if (door.to === 'package') return kind === 'ui' ? 'ui asks its core' : null;
  if (door.to === 'kit') return kind === 'ui' ? null : `${kind} may not see the kit`;
  if (door.to === 'server' && kind !== 'server') return `${kind} may not see server`;
  if (door.to === 'ui' && kind !== 'ui') return `${kind} may not see ui`;
  if (door.room === room) return kind === 'ui' ? null : 'inside a room paths are relative';
  if (floorOf(door.room) < 0) return 'there is no such room';
  return floorOf(door.room) < floorOf(room) ? null : 'rooms look down only';
}
