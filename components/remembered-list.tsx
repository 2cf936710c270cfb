import { t } from '../utils/strings';
import { shortOrigin } from './labels';

interface Origin {
  readonly destination: string;
  readonly origin: string;
}

interface Properties {
  readonly origins: readonly Origin[];
  readonly onForget: (origin: Origin) => void;
}

/** Where values went before, so that the panel can propose it again. */
export function RememberedList({ origins, onForget }: Properties) {
  if (origins.length === 0) return <p>{t('rememberedNone')}</p>;
  return (
    <ul class="rows" aria-label={t('rememberedTitle')}>
      {origins.map(({ destination, origin }, index) => (
        <li key={`${destination} ${origin}`} class="row">
          <span class="row-text" id={`remembered-${index}`}>
            {destination}
            <span class="hint origin" dir="ltr">
              {shortOrigin(origin)}
            </span>
          </span>
          <button
            type="button"
            class="button small"
            aria-describedby={`remembered-${index}`}
            onClick={() => onForget({ destination, origin })}
          >
            {t('forget')}
          </button>
        </li>
      ))}
    </ul>
  );
}
