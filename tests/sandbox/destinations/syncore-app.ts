import { syncoreHosts } from '../syncore/account';
import type { DestinationFacts } from './destination';

const [, apiHost] = syncoreHosts;

/** Any app that reads from Syncore: it asks for one key and calls both of the APIs that the key is for. */
export const syncoreAppFacts: DestinationFacts = {
  name: 'An app for Syncore',
  slug: 'syncore-app',
  host: 'app.syncore-reader.example',
  formPath: '/settings/syncore',
  formTitle: 'Syncore',
  fields: [{ name: 'api_key', label: 'Syncore API Key', type: 'password', hint: '' }],
  selects: [],
  submit: 'Connect',
  markup: 'labels',
  wayThere: {},
  request: (saved, method, path) => ({
    method,
    url: `https://${apiHost}/v2${path}`,
    headers: { 'x-api-key': (saved.api_key ?? '').trim() },
  }),
  calls: [
    ['CRM API: Contacts', 'GET', '/crm/contacts'],
    ['Orders API: Jobs', 'GET', '/orders/jobs?date_from=2026-01-01&date_to=2026-06-30'],
  ],
};
