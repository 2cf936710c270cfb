/** States of a manifest that leaves something to the admin, each kind of question once. */
import { noChoices } from '../../../utils/manifests/choices';
import { chosenManifest } from '../../../utils/manifests/chosen';
import type { CompiledManifest } from '../../../utils/manifests/types';
import type { PanelState } from '../../../utils/setup/types';
import { manifest, requirement } from './sample-manifest';
import { page, panel, setup } from './state-parts';

const contacts = requirement('Companies | Contacts');
const table = requirement('System | Table Setup');
const advice = 'The tables are shown in a picture: read them in the guide.';

const rows = [
  requirement('Companies | Company Maintenance'),
  requirement('Service Desk | Service Tickets', { groups: ['surveys'] }),
  requirement('Sales | Opportunity', { groups: ['sales'] }),
];

const asking: CompiledManifest = {
  ...manifest,
  id: 'connectwise/crewhu',
  vendor: 'connectwise',
  destination: 'Crewhu',
  credential: ['publicKey', 'privateKey'],
  requirements: [
    ...rows,
    {
      ...contacts,
      id: 'either',
      name: 'Companies | Contacts or Companies | Manage Contacts',
      anyOf: [...contacts.anyOf, ...requirement('Companies | Manage Contacts').anyOf],
    },
    {
      ...table,
      anyOf: table.anyOf.map((right) => ({ ...right, customize: { mode: 'choice', entries: [advice] } })),
    },
  ],
  groups: [
    { id: 'surveys', title: 'Surveys', kind: 'feature', chosen: true, symptom: 'No survey is sent.' },
    { id: 'sales', title: 'Sales metrics', kind: 'feature', chosen: false },
    { id: 'first', title: 'First set-up: take Add away again afterwards', kind: 'setup-only', chosen: true },
  ],
  alternatives: [{ name: 'Admin', note: 'It can read and change everything.' }],
  variants: [
    {
      id: 'since-2020-4',
      title: 'ConnectWise 2020.4 and later',
      when: { vendorRelease: '2020.4' },
      requirements: [...rows, table],
      prerequisites: [],
      objects: [],
    },
  ],
};

function stateOf(changes: Partial<typeof noChoices>): PanelState {
  const choices = { ...noChoices, groups: ['surveys', 'first'], ...changes };
  const chosen = chosenManifest(asking, choices);
  return panel({
    page: { ...page, vendor: 'connectwise', origin: 'https://na.myconnectwise.net' },
    manifest: chosen,
    setup: {
      ...setup,
      vendor: 'connectwise',
      manifestId: asking.id,
      destination: asking.destination,
      fields: [],
      choices,
      findings: chosen.requirements.map(({ id, name }) => ({ id, name, status: 'missing' })),
    },
  });
}

export const choiceStates: Readonly<Record<string, PanelState>> = {
  choices: stateOf({}),
  'choices-kept': stateOf({ answered: true, variant: 'since-2020-4' }),
  'choices-ready-made': stateOf({ answered: true, alternative: 'Admin' }),
};
