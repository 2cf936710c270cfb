import type { CompiledManifest } from '../utils/manifests/types';
import { t } from '../utils/strings';

/** The vendor's own ready-made set, where it has one: shorter than granting row by row. */
export function Prebuilt({ manifest }: { readonly manifest: CompiledManifest }) {
  const { prebuilt, requirements } = manifest;
  if (!prebuilt) return null;
  return <p class="hint">{t(requirements.length > 0 ? 'prebuiltHint' : 'nextPrebuilt', prebuilt)}</p>;
}
