import { useMemo, useState } from 'preact/hooks';
import type { CatalogueEntry } from '../utils/manifests/types';
import type { Notice, PanelState } from '../utils/setup/types';
import { t } from '../utils/strings';
import type { Actions } from './actions';
import { DeliveryCard } from './delivery-card';
import { Dock } from './dock';
import { IntegrationPicker } from './integration-picker';
import { Alerts } from './messages';
import { isReady, mainDelivery, nextStep, pageKind } from './next-step';
import { PageHeader } from './page-header';
import { PanelContext, usePanel } from './panel-context';
import { SetupView } from './setup-view';
import { SourceLine } from './source-line';
import { NoVendor, Unanswered, Withheld } from './starts';

interface Properties {
  /** Null until the background has answered. */
  readonly state: PanelState | null;
  /** The background was asked twice and has not answered. */
  readonly unanswered?: boolean;
  readonly catalogue: readonly CatalogueEntry[];
  readonly actions: Actions;
}

const unknownPage = { tabId: -1, vendor: '', kind: 'none', origin: '', withheld: false } as const;

/** The whole panel for one tab. */
export function PanelView({ state, unanswered = false, catalogue, actions }: Properties) {
  const [said, say] = useState<Notice | null>(null);
  const tools = useMemo(() => ({ actions, say }), [actions]);
  const busy =
    state === null
      ? !unanswered
      : Boolean(state.setup?.work) || state.deliveries.some(({ sending }) => sending);
  return (
    <PanelContext.Provider value={tools}>
      <div class="panel" data-part="panel" aria-busy={busy}>
        <PageHeader page={state?.page ?? unknownPage} known={state !== null} />
        {unanswered && <Unanswered />}
        {state ? <Filled state={state} catalogue={catalogue} said={said} /> : <main class="body" />}
      </div>
    </PanelContext.Provider>
  );
}

interface FilledProperties {
  readonly state: PanelState;
  readonly catalogue: readonly CatalogueEntry[];
  readonly said: Notice | null;
}

function Filled({ state, catalogue, said }: FilledProperties) {
  const { page, setup, manifest, deliveries } = state;
  const step = nextStep(state);
  const main = mainDelivery(state);
  const others = deliveries.filter((delivery) => delivery !== main);
  const card = main && <DeliveryCard delivery={main} state={state} step={step} main />;
  return (
    <>
      <Alerts state={state} said={said} />
      <main class="body">
        {(page.withheld || page.server) && <Withheld page={page} />}
        {!page.withheld && !page.server && page.vendor === '' && !setup && (
          <NoVendor waiting={deliveries.length > 0} />
        )}
        <Head state={state} catalogue={catalogue} />
        {main && isReady(main) && card}
        {setup && manifest && (
          <SetupView
            setup={setup}
            manifest={manifest}
            steps={state.steps ?? []}
            delivery={main}
            kind={pageKind(state)}
          />
        )}
        {main && !isReady(main) && card}
        {others.map((delivery) => (
          <DeliveryCard key={delivery.setupId} delivery={delivery} state={state} step={step} main={false} />
        ))}
      </main>
      <Dock state={state} step={step} said={said} />
    </>
  );
}

function Head({ state: { page, setup, manifest, recent }, catalogue }: Omit<FilledProperties, 'said'>) {
  const { actions } = usePanel();
  const vendor = setup?.vendor ?? page.vendor;
  if (vendor === '' || (!setup && page.withheld)) return null;
  return (
    <section class="head">
      <IntegrationPicker
        catalogue={catalogue}
        vendor={vendor}
        current={setup?.manifestId ?? null}
        recent={recent ?? []}
        onChoose={actions.start}
      >
        {setup && (
          <button type="button" class="button small quiet" onClick={() => actions.end()}>
            {t('endSetup')}
          </button>
        )}
      </IntegrationPicker>
      {manifest && <SourceLine manifest={manifest} />}
    </section>
  );
}
