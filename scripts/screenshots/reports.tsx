import { AuditView } from '../../components/audit-view';
import { ReportView } from '../../components/report-view';
import { catalogue } from '../../tests/unit/components/state-parts';
import type { AuditState } from '../../utils/setup/audit-types';
import type { HistoryEntry } from '../../utils/setup/history-entry';

const nothing = () => undefined;
const version = { manifestVersion: '0a1b2c3d', hasQuestions: false };

export const audit: AuditState = {
  trouble: null,
  vendor: 'connectwise',
  host: 'na.myconnectwise.net',
  title: 'Security role',
  reading: false,
  rights: 122,
  unopened: true,
  unread: ['Finance', 'Procurement', 'Project'],
  results: [
    {
      ...version,
      manifestId: 'connectwise/cisco-umbrella',
      destination: 'Cisco Umbrella',
      verdict: 'breaks',
      asked: 4,
      rows: [
        {
          name: 'System | Table Setup',
          standing: 'unclear',
          reason: 'dialog',
          cells: [],
        },
        {
          name: 'Companies | Configurations',
          standing: 'lacking',
          cells: [
            { column: 'Add', is: 'My', wanted: 'All' },
            { column: 'Edit', is: 'None', wanted: 'All' },
          ],
        },
      ],
    },
    {
      ...version,
      hasQuestions: true,
      manifestId: 'connectwise/tier2tickets',
      destination: 'Tier2Tickets',
      verdict: 'works',
      asked: 6,
      rows: [],
    },
  ],
  over: [
    { name: 'Finance | Invoicing', column: 'Delete', is: 'All', wanted: '' },
    { name: 'Companies | Contacts', column: 'Inquire', is: 'All', wanted: 'My' },
  ],
  copied: [],
};

const counts = { granted: 0, missing: 0, excess: 0, absent: 0, manual: 0 };
export const entry: HistoryEntry = {
  id: 'one',
  startedAt: Date.UTC(2026, 10, 20, 9),
  endedAt: Date.UTC(2026, 10, 20, 9, 12),
  vendor: 'syncro',
  host: 'acme.syncromsp.com',
  destination: 'RocketCyber',
  manifestId: 'syncro/rocketcyber',
  manifestVersion: '0a1b2c3d',
  before: { at: 1, counts, open: [], granted: ['Assets - List/Search'], more: [] },
  after: {
    at: 2,
    counts: { ...counts, granted: 4, missing: 1, excess: 1 },
    open: ['Contacts - Import'],
    granted: ['Assets - List/Search', 'Assets - View Details', 'Tickets - Create', 'Tickets - Edit'],
    more: ['Invoices - Delete'],
  },
  values: {},
  deliveries: [
    {
      at: Date.UTC(2026, 10, 20, 9, 10),
      sink: 'form',
      where: 'https://app.rocketcyber.example',
      state: 'delivered',
    },
  ],
  expires: '2027-11-21',
  remindedAt: null,
};

/** A role held against two integrations. */
export function Audit() {
  return (
    <AuditView
      state={audit}
      vendor="connectwise"
      catalogue={catalogue}
      chosen={['connectwise/cisco-umbrella', 'connectwise/tier2tickets']}
      name="Integrations"
      at={entry.startedAt}
      said=""
      opening={false}
      onChoose={nothing}
      onName={nothing}
      onOpen={nothing}
      onPrint={nothing}
      onSave={nothing}
      onRecord={nothing}
    />
  );
}

/** A setup that has come to its end. */
export function Report() {
  return <ReportView entry={entry} onPrint={nothing} />;
}
