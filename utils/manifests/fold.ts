/**
 * Folding: two spellings of one right become one string. Equality after folding is the only thing that ever grants,
 * so it must bring together what guides and pages write for one right, and nothing else.
 */

/** Pairs of phrases: the first is read as the second. An empty second drops the first. */
export type Aliases = readonly (readonly [from: string, to: string])[];

/** Turns a visible name into the key it is compared by. */
export type Fold = (text: string) => string;

/** Longest run of words that is recognised when written twice, as in `Ticket Comments - Ticket Comments - New`. */
const longestRepeat = 6;
/** Labels are short; a page full of prose must not fill the memory. */
const memorable = 200;
const memoryLimit = 20_000;

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|[^aeo]us|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What only text beyond ASCII needs; most labels are ASCII and skip it. */
function plain(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/’/g, "'");
}

function split(text: string): string[] {
  const ascii = /^[ -~]*$/.test(text);
  const read = (ascii ? text : plain(text))
    .toLowerCase()
    .replace(/\((e?s)\)/g, '$1')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replaceAll('&', ' and ');
  const words = read.match(ascii ? /[a-z0-9]+/g : /[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map(singular);
}

/** Length of the run at the end of `words` that stands there twice in a row, or 0. */
function repeated(words: readonly string[]): number {
  const end = words.length - 1;
  for (let length = 1; length <= longestRepeat && length * 2 <= words.length; length++) {
    let same = 0;
    while (same < length && words[end - same] === words[end - same - length]) same++;
    if (same === length) return length;
  }
  return 0;
}

function withoutRepeats(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words) {
    kept.push(word);
    const length = repeated(kept);
    if (length) kept.length -= length;
  }
  return kept;
}

/** Phrases between spaces, longest first. */
function foldPairs(aliases: Aliases): readonly (readonly [from: string, to: string])[] {
  const phrase = (text: string) => withoutRepeats(split(text)).join(' ');
  const pairs = aliases.map(([from, to]) => [` ${phrase(from)} `, ` ${phrase(to)} `] as const);
  return pairs.sort(([one], [other]) => other.length - one.length);
}

/** A folder that also reads a vendor's aliases, longest phrase first. Remembers what it has folded. */
export function foldWith(aliases: Aliases): Fold {
  const pairs = foldPairs(aliases);
  const memory = new Map<string, string>();
  return function foldAliased(text) {
    const known = memory.get(text);
    if (known !== undefined) return known;
    let folded = withoutRepeats(split(text)).join(' ');
    for (const [from, to] of pairs) {
      if (` ${folded} `.includes(from))
        folded = withoutRepeats(` ${folded} `.replaceAll(from, to).trim().split(/ +/)).join(' ');
    }
    if (text.length <= memorable) {
      if (memory.size >= memoryLimit) memory.clear();
      memory.set(text, folded);
    }
    return folded;
  };
}

/**
 * Folds without aliases: NFKC, lower case, no invisible or pictorial characters, punctuation as space, `&` as `and`,
 * words in the singular, a run of words written twice in a row once.
 */
export const fold: Fold = /* @__PURE__ */ foldWith([]);
