import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isId, newId } from './ids.ts';
import { settingsPage } from './settings-page.ts';
import { isLocalUse, readSettings, WrongSettings } from './settings.ts';

describe('settings', () => {
  it('have sensible values of their own', () => {
    expect(readSettings({})).toMatchObject({ data: './data', demo: true, host: '127.0.0.1', port: 4100 });
  });
  it('an empty variable counts as not set', () => {
    expect(readSettings({ PORT: '', FILIERA_PUBLIC_URL: '' })).toMatchObject({
      port: 4100,
      publicUrl: undefined,
    });
  });
  it('are all found wrong at once, each with its name', () => {
    const faults = () => readSettings({ PORT: 'eighty', SMTP_URL: 'mail.example', FILIERA_DEMO: 'perhaps' });
    expect(faults).toThrow(WrongSettings);
    try {
      faults();
    } catch (error) {
      const names = (error as WrongSettings).faults.map((fault) => fault.split('=')[0]);
      expect(names).toEqual(['FILIERA_DEMO', 'PORT', 'SMTP_URL']);
    }
  });
  it.each([
    [{}, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ FILIERA_PUBLIC_URL: 'https://filiera.example/' }, false],
    [{ FILIERA_TRUSTED_PROXY: '1' }, false],
  ])('%j is local use: %s', (env, local) => expect(isLocalUse(readSettings(env))).toBe(local));
  it('stand in docs/settings.md as they are', () => {
    const squeeze = (text: string) => text.replace(/-{3,}/g, '---').replace(/ +/g, ' ');
    expect(squeeze(readFileSync('docs/settings.md', 'utf8'))).toBe(squeeze(settingsPage()));
  });
});

describe('ids', () => {
  it('are UUIDs of version 7 that sort by time', () => {
    const [earlier, later] = [newId(1_000), newId(2_000)];
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(earlier < later).toBe(true);
    expect(isId(earlier)).toBe(true);
    expect(isId("' or 1=1")).toBe(false);
  });
});
