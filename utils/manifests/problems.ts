/** What is wrong in a written file, said so that it can be put right without reading code. */
import { editDistance } from './near-miss';

export interface Problem {
  /** The file, from the root of the project. */
  readonly file: string;
  /** Where in the file, as `rights[3].reasons.Add`; empty for the whole file. */
  readonly path: string;
  /** What is wrong, and the nearest right value. */
  readonly message: string;
}

/** The closest of the candidates in spelling, or undefined when none is close. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.min(8, Math.floor(word.length / 2))) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

/** The end of a message: the nearest right value, or all of them when none is near. */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = closest(word, candidates);
  return near ? `; did you mean "${near}"?` : `; known are: ${candidates.join(', ')}`;
}

/** Writes a path of keys and indexes as one would in code. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}

/** One line for a person: file, path, what is wrong. */
export function problemText({ file, path, message }: Problem): string {
  return path ? `${file}: ${path}: ${message}` : `${file}: ${message}`;
}
