import { writeFile } from 'node:fs/promises';
import { settingsPage } from '../src/rooms/platform/server/settings-page.ts';

await writeFile(new URL('../docs/settings.md', import.meta.url), settingsPage());
