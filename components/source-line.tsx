import type { CompiledManifest } from '../utils/manifests/types';
import { t } from '../utils/strings';
import { OutwardIcon } from './icons';
import { confidenceKeys, readableDate } from './labels';

/** Where the list was read, when, and how sure it is. */
export function SourceLine({ manifest }: { readonly manifest: CompiledManifest }) {
  const sources =
    manifest.sources.length > 0 ? manifest.sources : [{ ...manifest, title: manifest.destination }];
  return (
    <div class="sources">
      {sources.map(({ url, title, read, confidence }) => (
        <p key={url} class="source" data-confidence={confidence}>
          <a href={url} target="_blank" rel="noreferrer">
            {title}
            <OutwardIcon />
          </a>{' '}
          {t('sourceRead', readableDate(read), t(confidenceKeys[confidence]))}
        </p>
      ))}
    </div>
  );
}
