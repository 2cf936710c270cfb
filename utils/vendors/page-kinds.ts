import { type PageKind, pageKinds } from './types';

/** The more telling of two kinds: `pageKinds` lists the weakest first. */
export function mostTelling<Kind extends PageKind>(one: Kind, other: Kind): Kind {
  return pageKinds.indexOf(other) > pageKinds.indexOf(one) ? other : one;
}
