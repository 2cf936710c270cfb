/**
 * What fills in a form comes into a page only where there is a form to fill: the two scripts meet in the extension's own
 * world, which the page cannot see.
 */
import type { createFormFields } from './form-fields';

const offered = Symbol.for('rolecall.filling');
type Scope = { [offered]?: typeof createFormFields };

/** Called by the script that brings it. */
export function offerFilling(create: typeof createFormFields): void {
  (globalThis as Scope)[offered] = create;
}

/** What fills in forms, once it is there. */
export function broughtFilling(): typeof createFormFields | undefined {
  return (globalThis as Scope)[offered];
}
