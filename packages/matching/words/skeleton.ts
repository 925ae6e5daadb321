import { root } from './stems.ts';
import type { Tongue } from './tongue.ts';

/**
 * What is left of a word when the spellings of the four languages are laid over each other: keramik, ceramica,
 * céramique and ceramic become one. The rules are those by which Latin and Greek roots are spelt differently
 * (ph/f, ct/tt, x/ss, y/i, k/c), and no more: they don't know where a word comes from.
 */
export function skeleton(word: string, tongue: Tongue): string {
  return root[tongue](word)
    .replace(/ph/g, 'f')
    .replace(/[ao]e/g, 'e')
    .replace(/qu|ck|ch|[cqz]/g, 'k')
    .replace(/h/g, '')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/[kp]t/g, 't')
    .replace(/x/g, 's')
    .replace(/(.)\1+/g, '$1');
}
