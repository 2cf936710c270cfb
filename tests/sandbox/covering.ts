/** Which manifests a test takes that grants one after the other. */
import type { CompiledManifest } from '../../utils/manifests/types';

/** What a manifest asks for first of all, right by right and column by column: two that share it are granted the same there. */
export function wantsOf({ requirements }: CompiledManifest): Set<string> {
  const rights = requirements.flatMap(({ anyOf }) => anyOf.slice(0, 1));
  return new Set(
    rights.flatMap(({ scope, key, wants }) => wants.map((want) => JSON.stringify([scope, key, want]))),
  );
}

/**
 * As few of the manifests as ask for every right in every way that any of them does, in the order given; all of them where
 * `ROLECALL_FULL` is set, as by `npm run test:all`.
 */
export function covering(manifests: readonly CompiledManifest[]): CompiledManifest[] {
  if (process.env.ROLECALL_FULL) return [...manifests];
  const open = new Set(manifests.flatMap((one) => [...wantsOf(one)]));
  const taken = new Set<CompiledManifest>();
  const news = (one: CompiledManifest) => [...wantsOf(one)].filter((want) => open.has(want)).length;
  while (open.size > 0) {
    const next = manifests.reduce((best, one) => (news(one) > news(best) ? one : best));
    taken.add(next);
    for (const want of wantsOf(next)) open.delete(want);
  }
  return manifests.filter((one) => taken.has(one));
}
