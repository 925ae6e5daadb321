import { endings, without, withoutTwice } from './stripping.ts';

const CASES = endings('en ern em er es e n s');

/** Number and case only: Maschinen, Maschine → maschin; Bleche, Bleches → blech. Words come folded: Stück is stuck. */
export const germanStem = (word: string): string => {
  const plain = undotted(word);
  if (plain.length < 5) return plain;
  return without(plain, plain.endsWith('ss') ? CASES.filter((ending) => ending !== 's') : CASES, 4);
};

/** "Gießerei" typed as "giesserei", "Stück" as "stueck": the dots written out are taken off again. */
const undotted = (word: string): string =>
  word.replace(/([ao])e(?=[^e])/g, '$1').replace(/(?<![aeq])ue/g, 'u');

// After Snowball's German stemmer (steps 2 and 3), with the endings of crafts and of doers.
const DERIVED = endings(`
  ung ungs erei eri ei heit keit igkeit schaft lich isch ig bar los ler er nis tum ation ier ierung isier isierung
  end at ant ent ik iker or ion ismus ist ität itat iv al ell um`);

/** What a word is derived from, as far as endings tell: Gießerei, Gießer, gießen → giess. */
export const germanRoot = (word: string): string => withoutTwice(germanStem(word), DERIVED, 4);
