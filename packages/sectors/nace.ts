// Divisions of NACE Rev. 2 (Regulation (EC) No 1893/2006): first and last of each unbroken run.
const divisions: readonly (readonly [number, number])[] = [
  [1, 3],
  [5, 33],
  [35, 39],
  [41, 43],
  [45, 47],
  [49, 53],
  [55, 56],
  [58, 66],
  [68, 75],
  [77, 82],
  [84, 88],
  [90, 99],
];

/** What is wrong with a code's form, and what to write; null for a code of the form nn.nn in a division there is. */
export function naceFault(code: string): { message: string; hint: string } | null {
  const form = 'Write division and class with a point: "24.54".';
  if (!/^\d\d\.\d\d$/.test(code)) {
    const digits = /^[A-U]?\s*(\d\d)\.?(\d\d)(?:\.\d+)*$/.exec(code);
    const hint = digits
      ? `Write "${digits[1]}.${digits[2]}": no section letter, and no national digits behind.`
      : form;
    return { message: `"${code}" is not a class of NACE Rev. 2.`, hint };
  }
  const division = Number(code.slice(0, 2));
  if (divisions.some(([first, last]) => first <= division && division <= last)) return null;
  return {
    message: `NACE Rev. 2 has no division ${code.slice(0, 2)}, so "${code}" can't be one of its classes.`,
    hint: 'Look the code up, or leave it out: no code is better than a wrong one.',
  };
}
