/** Every state the panel is designed for, by name: tried by the unit tests and photographed by the screenshots. */
import { noChoices } from '../../../utils/manifests/choices';
import type { PanelState } from '../../../utils/setup/types';
import { choiceStates } from './choice-states';
import { manifest, requirement } from './sample-manifest';
import {
  delivery,
  destinationOrigin,
  excess,
  findings,
  inState,
  nowhere,
  onCredential,
  page,
  panel,
  reasons,
  running,
  setup,
  subdomain,
  target,
} from './state-parts';
import { kept, seenRights, stepsAt } from './step-parts';

const byHand = { by: 'hand', at: Date.UTC(2026, 8, 20) } as const;
const wayThere = stepsAt(manifest, { page: 'vendor' }, { before: byHand });

const waitingForToken = { deliveries: [delivery({ secrets: [subdomain] })] };

const umbrella = {
  ...manifest,
  id: 'connectwise/cisco-umbrella',
  vendor: 'connectwise',
  destination: 'Cisco Umbrella',
  credential: ['companyId', 'publicKey', 'privateKey'],
  requirements: ['Companies | Company Maintenance', 'Companies | Configurations', 'System | Table Setup'].map(
    (name) => requirement(name),
  ),
} as const;

const mspcfo = {
  ...manifest,
  id: 'autotask/mspcfo',
  vendor: 'autotask',
  destination: 'MSPCFO',
  confidence: 'pictures',
  requirements: [
    requirement('Contracts > Contracts: View', { inferred: true, note: 'Read from a picture.' }),
    requirement('CRM > Organizations: View', { inferred: true }),
  ],
  groups: [
    {
      id: 'quotes',
      title: 'Quotes',
      kind: 'feature',
      chosen: true,
      symptom: 'Quotes stay empty.',
    },
    { id: 'write', title: 'Write back time entries', kind: 'setup-only', chosen: false },
  ],
  alternatives: [{ name: 'API User (system)', note: 'It can read and write everything.' }],
} as const;

export const states: Readonly<Record<string, PanelState>> = {
  'no-vendor': panel({ page: nowhere }),
  withheld: panel({ page: { ...page, kind: 'none', withheld: true } }),
  choose: panel({}),
  elsewhere: running({ page: 'vendor', findings: [], fields: [] }),
  reading: running({ findings: [], fields: [], work: { kind: 'reading' } }),
  findings: running({ findings: [...findings(0), ...excess] }, waitingForToken),
  reasons: running({ findings: reasons }, waitingForToken),
  granting: running(
    { findings: findings(8), work: { kind: 'granting', done: 8, total: 21 }, canUndo: true },
    waitingForToken,
  ),
  granted: running({ findings: findings(21), canUndo: true }, waitingForToken),
  held: running({
    page: 'credential',
    findings: [],
    fields: [],
    held: { frameId: 0, tabId: 7, label: 'Done' },
  }),
  captured: onCredential({}),
  'before-save': onCredential({ form: { ...delivery().form, beforeSave: true } }),
  'choose-destination': onCredential({}, { targets: [] }),
  'confirm-fields': onCredential({ target }),
  remembered: onCredential({ target: { ...target, remembered: true, granted: true } }),
  'no-fields': onCredential({ target: { ...target, fields: [] } }),
  sending: onCredential({ target, sending: true, secrets: inState('sending') }),
  sent: onCredential({ target, secrets: inState('delivered') }),
  unknown: onCredential({ target, secrets: inState('unknown') }),
  expired: onCredential({ target: null, secrets: inState('expired') }),
  'at-destination': panel({
    page: { ...nowhere, tabId: 9, origin: destinationOrigin },
    deliveries: [delivery()],
  }),
  'others-waiting': running(
    { findings: findings(21) },
    {
      deliveries: [
        delivery({ secrets: [subdomain] }),
        delivery({ setupId: 'two', destination: 'Gradient MSP', tabId: null }),
      ],
    },
  ),
  unrecognised: running({
    findings: findings(0).map((finding) => ({ ...finding, status: 'absent' })),
    fields: [],
    ticked: ['assets - view details'],
  }),
  'new-version': running({ page: 'vendor', findings: [], fields: [], likeness: 'permissions' }),
  'new-credential': running({ page: 'vendor', findings: [], fields: [], likeness: 'credential' }),
  levels: panel({
    page: { ...page, vendor: 'connectwise', origin: 'https://na.myconnectwise.net' },
    manifest: umbrella,
    setup: {
      ...setup,
      vendor: 'connectwise',
      manifestId: umbrella.id,
      destination: 'Cisco Umbrella',
      fields: [],
      findings: [
        { id: 'c1', name: 'Companies | Company Maintenance', status: 'granted', reason: 'above' },
        {
          id: 'c2',
          name: 'Companies | Configurations',
          status: 'missing',
          short: [
            { column: 'Add', is: 'None', wanted: 'All' },
            { column: 'Edit', is: 'My', wanted: 'All' },
          ],
        },
        { id: 'c3', name: 'System | Table Setup', status: 'manual', reason: 'dialog' },
      ],
    },
  }),
  inferred: panel({
    page: { ...page, vendor: 'autotask', origin: 'https://ww3.autotask.net' },
    manifest: mspcfo,
    setup: {
      ...setup,
      vendor: 'autotask',
      manifestId: mspcfo.id,
      destination: 'MSPCFO',
      choices: { ...noChoices, groups: ['quotes'] },
      fields: [],
      findings: mspcfo.requirements.map(({ id, name }) => ({
        id,
        name,
        status: 'manual',
        reason: 'inferred',
      })),
    },
  }),
  ...choiceStates,
  'steps-way': running(
    { page: 'vendor', findings: [], fields: [] },
    { steps: wayThere.map((step) => ({ ...step, go: step.state === 'next', point: step.state === 'next' })) },
  ),
  'steps-stay': onCredential(
    { secrets: [subdomain] },
    {
      steps: stepsAt(mspcfo, { page: 'credential' }, seenRights).map((step) =>
        step.state === 'next' ? { ...step, stay: true } : step,
      ),
    },
  ),
  'steps-sent': onCredential(
    { target, secrets: inState('delivered') },
    {
      steps: stepsAt(
        manifest,
        { ...kept, delivered: true, proof: 'refused' },
        { ...seenRights, before: byHand },
      ),
    },
  ),
  'steps-done': onCredential(
    { target, secrets: inState('delivered') },
    {
      steps: stepsAt(
        manifest,
        { ...kept, delivered: true, proof: 'works' },
        { ...seenRights, before: byHand },
      ),
    },
  ),
  error: running({
    findings: findings(3),
    notice: { tone: 'alert', key: 'accessRefused', args: [destinationOrigin] },
  }),
};
