import { settingList, readSettings } from './settings.ts';

/** The reference page of all settings, in Markdown: generated, so that it can't fall behind. */
export function settingsPage(): string {
  const defaults = readSettings({}) as Record<string, unknown>;
  const rows = Object.entries(settingList).map(([name, { env, doc }]) => {
    const fallback = defaults[name];
    return `| \`${env}\` | ${fallback === undefined ? 'none' : `\`${String(fallback)}\``} | ${doc} |`;
  });
  return [
    '# Settings',
    '',
    'Environment variables, read once at start. A wrong one stops the start with a line that says which and why.',
    'This page is generated from `src/rooms/platform/server/settings.ts`: run `node scripts/settings-page.ts`.',
    '',
    '| variable | without it | what it does |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
