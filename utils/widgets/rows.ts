/** Which part of the page belongs to one control alone. */
import { seenParent } from './dom';

/** A row never grows past one of these, however few controls the page has. */
const edges =
  'body,form,main,section,fieldset,table,tbody,ul,ol,dialog,[role=list],[role=group],[role=dialog],[role=grid]';

export interface Rows {
  /** The largest element that holds this control and no other. */
  rowOf(control: Element): Element;
  /** The one control that an element holds. */
  readonly claims: ReadonlyMap<Element, Element | 'several'>;
}

/** Finds all rows in one climb: each control claims its ancestors until another has claimed them. */
export function claimRows(controls: readonly Element[]): Rows {
  const claims = new Map<Element, Element | 'several'>();
  for (const control of controls) {
    for (let node: Element | null = control; node; node = seenParent(node)) {
      const claim = claims.get(node);
      if (claim === 'several') break;
      claims.set(node, claim ? 'several' : control);
    }
  }
  return {
    rowOf(control) {
      let row = control;
      for (
        let up = seenParent(row);
        up && claims.get(up) === control && !up.matches(edges);
        up = seenParent(row)
      )
        row = up;
      return row;
    },
    claims,
  };
}

/** How many controls an element holds: 0, 1, or 2 for more than one. */
export function controlsIn({ claims }: Rows, element: Element): 0 | 1 | 2 {
  const claim = claims.get(element);
  return claim ? (claim === 'several' ? 2 : 1) : 0;
}
