import type { CompiledManifest } from '../utils/manifests/types';
import { t } from '../utils/strings';

/** Where the admin has to go on the vendor's side, as the guide words it. */
export function Whereabouts({ manifest }: { readonly manifest: CompiledManifest }) {
  const places = manifest.objects.flatMap(({ where }) => (where ? [where] : []));
  if (places.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('whereTitle')}</h2>
      <ol class="steps">
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ol>
      <Prebuilt manifest={manifest} />
    </section>
  );
}

/** The vendor's own ready-made set, where it has one: shorter than granting row by row. */
export function Prebuilt({ manifest }: { readonly manifest: CompiledManifest }) {
  const { prebuilt, requirements } = manifest;
  if (!prebuilt) return null;
  return <p class="hint">{t(requirements.length > 0 ? 'prebuiltHint' : 'nextPrebuilt', prebuilt)}</p>;
}

/** What must be true before the first step, and what the guide warns of. */
export function Prerequisites({
  manifest,
  open,
}: {
  readonly manifest: CompiledManifest;
  readonly open: boolean;
}) {
  const lines = [...manifest.prerequisites.map(({ text }) => text), ...manifest.notes];
  if (lines.length === 0) return null;
  return (
    <details class="fold" open={open}>
      <summary>
        <h2>{t('prerequisites', String(lines.length))}</h2>
      </summary>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
