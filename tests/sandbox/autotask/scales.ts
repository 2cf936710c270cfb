/** Choices of the dropdowns, lowest first; the page lists them the other way round. */
export const scales = {
  check: ['off', 'on'],
  add: ['No', 'Yes'],
  object: ['None', 'Mine', 'All'],
  access: ['None', 'Mine', 'My Territories', 'All'],
  ticket: ['None', 'Mine', 'Mine + Organizations', 'All'],
  contract: ['None', 'Organizations', 'All'],
  visibility: ['None', 'Limited', 'Full'],
  tasks: ['My Tasks', 'My Tasks & Unassigned Department Tasks', 'My Tasks & Department Tasks', 'All Tasks'],
  approve: ['None', 'My Projects', 'My Accounts (as account manager)', 'All'],
  dashboard: ['Mine', 'All'],
} as const;
export type Scale = keyof typeof scales;

/** A right that can be chosen only while another is on. */
export const needs: Readonly<Record<string, string>> = {
  'Documents & Knowledge Base > Can manage Knowledge Base':
    'Documents & Knowledge Base > Can access Knowledge Base',
  'Documents & Knowledge Base > Can manage documents': 'Documents & Knowledge Base > Can access documents',
  'Other > Webhooks > Maximum number of Webhooks': 'Other > Webhooks > Can create Webhooks',
};
