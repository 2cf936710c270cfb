/**
 * Kinds of characters alternate in a random value; in a name that somebody chose, words and numbers stand apart. One in a
 * thousand random values has no digit beside a letter: then capitals stand nearer together than in words.
 */
export function looksRandom(value: string): boolean {
  const turns = value.match(/(?<=[a-z])[A-Z]|(?<=[A-Za-z])\d|(?<=\d)[A-Za-z]/g) ?? [];
  const fewest = /[a-z]\d|\d[a-z]/i.test(value) ? 0.12 : 0.21;
  return turns.length >= Math.min(value.length, 40) * fewest;
}
