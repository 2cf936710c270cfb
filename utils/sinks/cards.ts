/** Whose the fields are on a page that has several vendors' forms: what the headings over them say. Runs in the destination's page. */
import { fold } from '../manifests/fold';
import { seenParent } from '../widgets/dom';
import { holdsField } from '../widgets/field-names';

const headings =
  'h1,h2,h3,h4,h5,h6,legend,summary,[role=heading],[class*=heading],[class*=header],[class*=title]';
/** No heading is longer. */
const longest = 80;

/** The headings that an element stands below, the nearest first, one for each part of the page that it is in. */
function* headingsOver(element: Element): Generator<string> {
  for (let at: Element | null = element; at; at = seenParent(at)) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      // What heads fields of its own heads no others.
      if (holdsField(before)) continue;
      const heading = before.matches(headings) ? before : [...before.querySelectorAll(headings)].at(-1);
      const text = heading?.textContent ?? '';
      if (text.trim() === '' || text.length > longest) continue;
      yield fold(text);
      break;
    }
  }
}

/**
 * Which of these elements stand below a heading with one of the folded names, as near as so many do: what heads fewer is the
 * name of a field.
 */
export function below(elements: readonly Element[], names: readonly string[], fewest: number): Element[] {
  const over = elements.map((element) => [...headingsOver(element)]);
  const isNamed = (text = '') => names.some((name) => ` ${text} `.includes(` ${name} `));
  const deepest = Math.max(0, ...over.map(({ length }) => length));
  for (let level = 0; level < deepest; level++) {
    const named = elements.filter((_, index) => isNamed(over[index]?.[level]));
    if (named.length >= fewest) return named;
  }
  return [];
}
