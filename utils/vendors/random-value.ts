/** Kinds of characters alternate in a random value; in a name that somebody chose, words and numbers stand apart. */
export function looksRandom(value: string): boolean {
  const turns = value.match(/(?<=[a-z])[A-Z]|(?<=[A-Za-z])\d|(?<=\d)[A-Za-z]/g) ?? [];
  return /[a-z]\d|\d[a-z]/i.test(value) && turns.length >= Math.min(value.length, 40) * 0.12;
}
