/** What a manifest comes to in a security level of the replica. */
import type { CompiledManifest, Want } from '../../../utils/manifests/types';
import { type Right, rightsFor } from './rights';

type Fold = (text: string) => string;

const high = ['on', 'Yes', 'All', 'Full'];

/** The value that a want comes to: the level itself, or the end that it means where a line has other words. */
function valueFor({ level }: Want, { choices, kind }: Right, fold: Fold): string | undefined {
  if (kind === 'number') return /^\d+$/.test(level) ? level : undefined;
  const named = choices.find((choice) => fold(choice) === fold(level));
  return named ?? (level === 'highest' || high.includes(level) ? choices.at(-1) : undefined);
}

/** What the rows of a manifest come to, by the replica's own list of rights: level by key, without what is there already. */
export function askedOf(
  { requirements }: CompiledManifest,
  before: Readonly<Record<string, string>>,
  fold: Fold,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { anyOf } of requirements) {
    const [right] = anyOf;
    for (const one of rightsFor({ extra: [], missing: [] })) {
      const column = one.key.split(' | ')[1] ?? '';
      const isMeant =
        right?.scope === 'right' ? fold(one.line) === right.key : fold(one.line).startsWith(`${right?.key} `);
      const want = right?.wants.find((each) => each.column === '*' || fold(each.column) === fold(column));
      const value = isMeant && want ? valueFor(want, one, fold) : undefined;
      // A number is a least one.
      const isThere = one.kind === 'number' && Number(before[one.key]) >= Number(value);
      if (value !== undefined && !isThere) found[one.key] = value;
    }
  }
  return found;
}
