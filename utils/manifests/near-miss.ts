/** Finds what a missing name may have been meant to be. Only ever shown to the admin, never granted. */

/** A page of thousands of rows is not searched to its end for a suggestion. */
const mostCandidates = 1_000;
const longestName = 200;

/** Levenshtein distance, or `limit + 1` as soon as it is sure to be more than `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const replaced = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Removes from both what they share, whatever the order. */
function unshared(one: readonly string[], other: readonly string[]): [string[], string[]] {
  const left = [...other];
  const only = one.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [only, left];
}

/** 0: the same words; 1: one word misspelt; 2: one word more or less; 3: not near. */
function strangeness(key: readonly string[], candidate: readonly string[]): number {
  if (Math.abs(key.length - candidate.length) > 1) return 3;
  const [only, left] = unshared(key, candidate);
  if (only.length === 0 && left.length === 0) return 0;
  if (only.length + left.length === 1) return Math.min(key.length, candidate.length) >= 2 ? 2 : 3;
  const [word, instead] = [only[0], left[0]];
  if (only.length > 1 || left.length > 1 || !word || !instead) return 3;
  const limit = Math.max(1, Math.floor(Math.max(word.length, instead.length) * 0.3));
  return Math.min(word.length, instead.length) > 3 && editDistance(word, instead, limit) <= limit ? 1 : 3;
}

/** Prepares folded candidates for `nearest` look-ups. Work for one look-up is linear in the candidates, and capped. */
export function nearestAmong(candidates: Iterable<string>): (key: string) => string | undefined {
  const prepared: { readonly name: string; readonly words: readonly string[] }[] = [];
  for (const name of candidates) {
    if (prepared.length >= mostCandidates) break;
    if (name.length <= longestName) prepared.push({ name, words: name.split(' ') });
  }
  return function nearestTo(key) {
    const words = key.split(' ');
    const known = new Set(words);
    let best: string | undefined;
    let least = 3;
    for (const candidate of prepared) {
      // Cheap and true of nearly all: more than one word is strange.
      let strangers = 0;
      for (const word of candidate.words) if (!known.has(word)) strangers++;
      if (strangers > 1) continue;
      const strange = strangeness(words, candidate.words);
      if (strange >= least) continue;
      least = strange;
      best = candidate.name;
    }
    return best;
  };
}

/** The candidate that differs from `key` by one misspelt, added, lost or moved word, if there is one. */
export function nearest(key: string, candidates: Iterable<string>): string | undefined {
  return nearestAmong(candidates)(key);
}
