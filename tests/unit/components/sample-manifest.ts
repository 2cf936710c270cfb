/** The RocketCyber manifest as its source publishes it, compiled by hand, for the panel's states. */
import type { CompiledManifest, Requirement } from '../../../utils/manifests/types';

export const rightNames = [
  'Assets - View Details',
  'Assets - List/Search',
  'Contacts - Import',
  'Customers - List/Search',
  'Customers - View Detail',
  'Tickets - List/Search',
  'Tickets - View Details',
  'Tickets - Create',
  'Tickets - Edit',
  'Tickets - Delete',
  'Tickets - Merge',
  'Ticket Comments - New',
  'Ticket Comments - Delete',
  'Ticket Workflows - Manage',
  'Ticket Worksheets - Add',
  'Ticket Worksheets - Manage',
  'Ticket Worksheets - Delete',
  'RMM Alerts - List',
  'RMM Alerts - Create',
  'RMM Alerts - Delete',
  'RMM Alerts - Clear/Manage',
];

export function requirement(name: string, more: Partial<Requirement> = {}): Requirement {
  const id = name.toLowerCase();
  const wants = [{ column: '', level: 'on', exactly: false }];
  const anyOf = [{ path: [name], key: id, scope: 'right', wants } as const];
  return { id, name, anyOf, groups: [], inferred: false, ...more };
}

export const manifest: CompiledManifest = {
  id: 'syncro/rocketcyber',
  vendor: 'syncro',
  destination: 'RocketCyber',
  rights: rightNames.length,
  confidence: 'full',
  read: '2026-11-12',
  url: 'https://help.rocketcyber.kaseya.com/',
  version: '0a1b2c3d',
  sources: [
    {
      title: 'How do I set up the Syncro integration?',
      url: 'https://help.rocketcyber.kaseya.com/',
      read: '2026-11-12',
      confidence: 'full',
    },
  ],
  target: 'token',
  others: 'leave',
  requirements: rightNames.map((name) => requirement(name)),
  groups: [],
  alternatives: [],
  prerequisites: [{ text: 'Sign in as a Global Admin: a token never exceeds its creator.', who: 'creator' }],
  objects: [
    {
      object: 'token',
      fields: [{ label: 'Name', value: { kind: 'text', text: 'RocketCyber Integration' } }],
      where: 'Admin > API Tokens > New Token > Custom Permissions',
    },
  ],
  credential: ['subdomain', 'apiToken'],
  destinationForm: {
    where: 'Provider Settings > Integrations > Syncro',
    fields: [
      { labels: ['Syncro subdomain'], value: '{subdomain}', normalise: 'subdomain' },
      { labels: ['API key'], value: '{apiToken}', normalise: 'as-is' },
    ],
    press: 'Save',
    origins: [],
    beforeSave: false,
  },
  variants: [],
  notes: [],
};
