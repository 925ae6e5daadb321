import { createContext } from 'svelte';
import { platformWords, type Lang, type PlatformWords } from '#platform';

const [spoken, speak, isSpoken] = createContext<() => Lang>();

/** A layout says once which language its page speaks; the parts of the kit then need not be told. */
export { speak };

/** Called while a part is being set up; the answer follows the page when its language changes. */
export function kitWords(): () => PlatformWords['kit'] {
  const lang = isSpoken() ? spoken() : () => 'en' as const;
  return () => platformWords[lang()].kit;
}
