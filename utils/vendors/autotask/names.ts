/** Section > Group > Line: what a line of the editor is called, by the headings over it and the names that are known. */
import type { Fold } from '../types';
import type { Piece } from './pieces';

export interface Named {
  readonly path: readonly string[];
  readonly key: string;
}

export interface Names {
  /** Whether known rights begin with these names. */
  begins(names: readonly string[]): boolean;
  /** Whether a known right ends with this name. */
  ends(name: string): boolean;
  name(section: string, groups: readonly string[], line: string): Named;
}

/** The names of one scan; `known` holds folded rights. */
export function namesOf(known: ReadonlySet<string>, fold: Fold): Names {
  const starts = new Set<string>();
  const tails = new Set<string>();
  for (const right of known) {
    for (let at = right.indexOf(' '); at > 0; at = right.indexOf(' ', at + 1)) {
      starts.add(right.slice(0, at));
      tails.add(right.slice(at + 1));
    }
  }
  const keyOf = (names: readonly string[]) => fold(names.join(' '));

  return {
    begins: (names) => starts.has(keyOf(names)) && !known.has(keyOf(names)),
    ends: (name) => tails.has(fold(name)),
    name(section, groups, line) {
      const path = [section, ...groups, line];
      const key = keyOf(path);
      if (known.has(key)) return { path, key };
      const plain = keyOf([section, line]);
      if (known.has(plain)) return { path: [section, line], key: plain };
      // A page that leaves the group out still says which line it is, where one known line of the section has that name.
      const [start, end] = [`${fold(section)} `, ` ${fold(line)}`];
      const found = groups[0] ? [] : [...known].filter((one) => one.startsWith(start) && one.endsWith(end));
      return { path, key: (found.length === 1 && found[0]) || key };
    },
  };
}

const headings = 'h1,h2,h3,h4,h5,h6,legend,th,[role=heading],caption,summary';
const longest = 80;

/** The group headings over a place, outermost first. */
export type GroupHeads = readonly Pick<Piece, 'text' | 'element'>[];

/** Follows the group headings of one section from top to bottom: told of each text that no line says, tells those over it. */
export function groupsOf(section: string, names: Names): (piece: Piece) => GroupHeads {
  /** How deep headings of one look are: one that names a known right's group tells of all. */
  const looks = new Map<string, number>();
  let current: GroupHeads = [];

  return (piece) => {
    const { text, element, look } = piece;
    if (text.length > longest || /[.!?]$|^\(/.test(text)) return current;
    const [outer] = current;
    const deep = looks.get(look);
    const begins = names.begins([section, text]);
    if (outer && (deep === 2 || (!begins && names.begins([section, outer.text, text]))))
      current = [outer, piece];
    else if (begins || element.matches(headings) || deep) current = [piece];
    else return current;
    looks.set(look, current.length);
    return current;
  };
}
