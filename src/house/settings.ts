import { type Settings, settings, WrongSettings } from '#platform/server';
import { Trouble } from './trouble.ts';

/** The settings of this process, or all that is wrong with them in one line. */
export function houseSettings(): Settings {
  try {
    return settings();
  } catch (error) {
    if (error instanceof WrongSettings)
      throw new Trouble(`wrong setting: ${error.faults.join('; ')}. See docs/settings.md.`, { exitCode: 2 });
    throw error;
  }
}
