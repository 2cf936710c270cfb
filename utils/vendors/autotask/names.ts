/** Section > Group > Line: what a line of the editor is called, by the headings over it and the names that are known. */
import type { Fold } from '../types';
import { lookOf } from './sections';

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

  /** The one known line of a section that has this name, under whatever group. */
  function only(section: string, line: string): string | undefined {
    const [start, end] = [`${fold(section)} `, ` ${fold(line)}`];
    const found = [...known].filter((right) => right.startsWith(start) && right.endsWith(end));
    return found.length === 1 ? found[0] : undefined;
  }

  return {
    begins: (names) => starts.has(keyOf(names)) && !known.has(keyOf(names)),
    ends: (name) => tails.has(fold(name)),
    name(section, groups, line) {
      const path = [section, ...groups, line];
      const key = keyOf(path);
      if (known.has(key)) return { path, key };
      const plain = keyOf([section, line]);
      if (known.has(plain)) return { path: [section, line], key: plain };
      // A page that leaves the group out still says which line it is.
      return { path, key: (groups.length === 0 ? only(section, line) : undefined) ?? key };
    },
  };
}

const headings = 'h1,h2,h3,h4,h5,h6,legend,th,[role=heading],caption,summary';
const longest = 80;

/** Follows the group headings of one section from top to bottom. */
export function groupsOf(
  section: string,
  names: Names,
): {
  /** Told of each text that no line says. */
  see(text: string, element: Element): void;
  readonly current: readonly string[];
} {
  /** How deep headings of one look are: one that names a known right's group tells of all. */
  const looks = new Map<string, number>();
  const groups = {
    current: [] as readonly string[],
    see(text: string, element: Element) {
      if (text.length > longest || /[.!?]$|^\(/.test(text)) return;
      const [outer] = groups.current;
      const look = lookOf(element);
      const deep = looks.get(look);
      if (outer && (deep === 2 || (!names.begins([section, text]) && names.begins([section, outer, text]))))
        groups.current = [outer, text];
      else if (names.begins([section, text]) || element.matches(headings) || deep) groups.current = [text];
      else return;
      looks.set(look, groups.current.length);
    },
  };
  return groups;
}
