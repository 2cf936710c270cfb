import { useState } from 'preact/hooks';
import { t } from '../utils/strings';
import { usePanel } from './panel-context';

/** The page's structure without its contents, shown whole before it can be saved. */
export function OutlineView() {
  const { actions, say } = usePanel();
  const [outline, setOutline] = useState<string | null>(null);

  async function make() {
    const made = await actions.outline();
    setOutline(made);
    if (made === null) say({ tone: 'alert', key: 'outlineFailed' });
  }

  return (
    <section class="by-hand-part">
      <h3>{t('outlineTitle')}</h3>
      <p class="hint">{t('outlineHint')}</p>
      {outline === null ? (
        <button type="button" class="button" onClick={make}>
          {t('outlineMake')}
        </button>
      ) : (
        <>
          <textarea
            class="field outline"
            readonly
            rows={12}
            aria-label={t('outlineTitle')}
            dir="ltr"
            value={outline}
          />
          <div class="actions">
            <button type="button" class="button" onClick={() => actions.saveOutline(outline)}>
              {t('outlineSave')}
            </button>
            <button type="button" class="button" onClick={() => setOutline(null)}>
              {t('cancel')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
