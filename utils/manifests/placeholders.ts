/** What a scaffold leaves open: a fault of its own, which says what belongs there. */
import { type Problem, pathText } from './problems';

/** How a text begins that is still to be filled in; what follows says with what. */
export const fillIn = 'FILL IN: ';

/** One problem for each text, key or value, that is still to be filled in. */
export function unfilled(file: string, value: unknown, path: readonly PropertyKey[] = []): Problem[] {
  if (typeof value === 'string') {
    if (!value.startsWith(fillIn)) return [];
    return [{ file, path: pathText(path), message: `still to be filled in: ${value.slice(fillIn.length)}` }];
  }
  if (Array.isArray(value)) return value.flatMap((one, index) => unfilled(file, one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...unfilled(file, key, path),
    ...unfilled(file, inner, [...path, key]),
  ]);
}
