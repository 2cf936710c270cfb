import { textOf } from './dom';
import type { Widget } from './types';

/** A cell that only says its level, such as `see above`: nobody can choose another. */
export const fixedText = {
  is: (element) => textOf(element) !== '',
  level: (element) => textOf(element) || null,
  levels: () => null,
  disabled: () => true,
  set: () => undefined,
} as const satisfies Widget;
