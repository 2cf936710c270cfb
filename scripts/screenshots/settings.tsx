import { CatalogueTable } from '../../components/catalogue-table';
import { HistoryLimits } from '../../components/history-limits';
import { HistoryList } from '../../components/history-list';
import { HistoryReminders } from '../../components/history-reminders';
import { HostList } from '../../components/host-list';
import { OptionsView } from '../../components/options-view';
import { RememberedList } from '../../components/remembered-list';
import { SinkForm } from '../../components/sink-form';
import { ThemeChoice } from '../../components/theme-choice';
import { catalogue } from '../../tests/unit/components/state-parts';
import type { HistoryEntry } from '../../utils/setup/history-entry';
import { sinkForms } from '../../utils/sinks/setting-up';
import { t } from '../../utils/strings';

const nothing = () => undefined;
const origin = 'https://app.rocketcyber.example';

const none = { granted: 0, missing: 0, excess: 0, absent: 0, manual: 0 };
export const entry: HistoryEntry = {
  id: 'one',
  startedAt: Date.UTC(2026, 10, 20, 9),
  endedAt: Date.UTC(2026, 10, 20, 9, 12),
  vendor: 'syncro',
  host: 'acme.syncromsp.com',
  destination: 'RocketCyber',
  manifestId: 'syncro/rocketcyber',
  manifestVersion: '0a1b2c3d',
  before: { at: 1, counts: { ...none, missing: 21 }, open: [] },
  after: { at: 2, counts: { ...none, granted: 20, missing: 1 }, open: ['Tickets - Create'] },
  values: {},
  deliveries: [{ at: Date.UTC(2026, 10, 20, 9, 10), sink: 'form', where: origin, state: 'delivered' }],
  expires: '2027-11-21',
  remindedAt: null,
};
const limits = { deliveredMinutes: 10, waitingMinutes: null, historyDays: null };

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
      id: 'sinks',
      title: t('sinksTitle'),
      hint: t('sinksHint'),
      content: sinkForms.map((form) => (
        <SinkForm
          key={form.id}
          form={form}
          saved={{}}
          standing="off"
          onUse={async () => true}
          onForget={nothing}
        />
      )),
    },
    {
      id: 'history',
      title: t('historyTitle'),
      hint: t('historyHint'),
      content: <HistoryList entries={[entry]} onSave={nothing} onWipe={nothing} />,
    },
    {
      id: 'keeping',
      title: t('keepingTitle'),
      hint: t('keepingHint'),
      content: (
        <>
          <HistoryLimits limits={limits} byPolicy={[]} onChoose={nothing} />
          <HistoryReminders reminders={{ on: true, days: 14 }} onChoose={nothing} />
        </>
      ),
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
