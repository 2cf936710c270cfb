import { CatalogueTable } from '../../components/catalogue-table';
import { HostList } from '../../components/host-list';
import { OptionsView } from '../../components/options-view';
import { RememberedList } from '../../components/remembered-list';
import { ThemeChoice } from '../../components/theme-choice';
import { catalogue } from '../../tests/unit/components/state-parts';
import { t } from '../../utils/strings';

const nothing = () => undefined;
const origin = 'https://app.rocketcyber.example';

/** The settings with a little of everything in them. */
export function Settings() {
  const hosts = [
    { pattern: `${origin}/*`, purpose: t('hostDestination', 'RocketCyber'), required: false },
    {
      pattern: 'https://manage.acme.example/*',
      purpose: t('hostServer', 'ConnectWise PSA'),
      required: false,
    },
    { pattern: 'https://*.syncromsp.com/*', purpose: t('hostVendor', 'Syncro'), required: true },
  ];
  const parts = [
    {
      id: 'hosts',
      title: t('hostsTitle'),
      hint: t('hostsHint'),
      content: <HostList hosts={hosts} onGiveBack={nothing} />,
    },
    {
      id: 'destinations',
      title: t('rememberedTitle'),
      hint: t('rememberedHint'),
      content: <RememberedList origins={[{ destination: 'RocketCyber', origin }]} onForget={nothing} />,
    },
    {
      id: 'appearance',
      title: t('appearanceTitle'),
      hint: t('appearanceHint'),
      content: <ThemeChoice theme="system" onChoose={nothing} />,
    },
    {
      id: 'integrations',
      title: t('catalogueTitle'),
      hint: t('catalogueHint'),
      content: <CatalogueTable catalogue={catalogue} />,
    },
  ];
  return <OptionsView said="" parts={parts} />;
}
