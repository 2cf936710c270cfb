import { html } from '../markup';
import type { DestinationFacts } from './destination';

type Saved = Readonly<Record<string, string>>;

/** Calls the Syncro API on the host that what was typed stands for, with the key that was typed. */
function syncroRequest(hostOf: (saved: Saved) => string): DestinationFacts['request'] {
  return (saved, method, path) => {
    const host = hostOf(saved);
    if (!host || !URL.canParse(`https://${host}`)) return undefined;
    const headers = { authorization: `Bearer ${saved.api_key ?? ''}` };
    return { method, url: `https://${host}/api/v1${path}`, headers };
  };
}

const assetCalls = [
  ['Assets - View Details', 'GET', '/customer_assets/41'],
  ['Assets - List/Search', 'GET', '/customer_assets'],
] as const;

export const rocketCyberFacts: DestinationFacts = {
  name: 'RocketCyber',
  slug: 'rocketcyber',
  host: 'app.rocketcyber.example',
  formPath: '/integrations/syncro',
  formTitle: 'Syncro integration',
  fields: [
    { name: 'subdomain', label: 'Syncro Subdomain', type: 'text', hint: 'the part before .syncromsp.com' },
    { name: 'api_key', label: 'API Key', type: 'text', hint: 'paste the key' },
  ],
  selects: [],
  submit: 'Connect',
  markup: 'labels',
  wayThere: { '/': html`<p>Threats today: 0</p><p><a href="/integrations/syncro">Set up Syncro</a></p>` },
  request: syncroRequest((saved) =>
    /^[a-z0-9-]+$/i.test(saved.subdomain ?? '') ? `${saved.subdomain}.syncromsp.com` : '',
  ),
  calls: [
    ...assetCalls,
    ['Contacts - Import', 'POST', '/contacts/import'],
    ['Customers - List/Search', 'GET', '/customers'],
    ['Customers - View Detail', 'GET', '/customers/11'],
    ['Tickets - List/Search', 'GET', '/tickets'],
    ['Tickets - View Details', 'GET', '/tickets/31'],
    ['Tickets - Create', 'POST', '/tickets'],
    ['Tickets - Edit', 'PUT', '/tickets/31'],
    ['Tickets - Delete', 'DELETE', '/tickets/0'],
    ['Tickets - Merge', 'POST', '/tickets/31/merge'],
    ['Ticket Comments - New', 'POST', '/ticket_comments'],
    ['Ticket Comments - Delete', 'DELETE', '/ticket_comments/0'],
    ['Ticket Workflows - Manage', 'GET', '/new_ticket_forms'],
    ['Ticket Worksheets - Add', 'POST', '/worksheet_results'],
    ['Ticket Worksheets - Manage', 'GET', '/worksheet_templates'],
    ['Ticket Worksheets - Delete', 'DELETE', '/worksheet_results/0'],
    ['RMM Alerts - List', 'GET', '/rmm_alerts'],
    ['RMM Alerts - Create', 'POST', '/rmm_alerts'],
    ['RMM Alerts - Delete', 'DELETE', '/rmm_alerts/0'],
    ['RMM Alerts - Clear/Manage', 'POST', '/rmm_alerts/81/mute'],
  ],
};

export const lifecycleManagerFacts: DestinationFacts = {
  name: 'Lifecycle Manager',
  slug: 'lifecycle',
  host: 'lifecycle.example',
  formPath: '/integrations/add/syncromsp',
  formTitle: 'SyncroMSP',
  fields: [
    { name: 'api_key', label: 'API Key', type: 'text', hint: '' },
    { name: 'hostname', label: 'Hostname', type: 'text', hint: 'yourcompany.syncromsp.com' },
  ],
  selects: [],
  submit: 'Save Syncro Setup',
  markup: 'react',
  wayThere: {
    '/': html`<nav><a href="/integrations">Integrations</a></nav>`,
    '/integrations': html`<p>No integration yet.</p><a class="button" href="/integrations/add">Add integration</a>`,
    '/integrations/add': html`<ul><li><a href="/integrations/add/autotask">Autotask</a></li>
      <li><a href="/integrations/add/syncromsp">SyncroMSP</a></li></ul>`,
  },
  request: syncroRequest((saved) => saved.hostname ?? ''),
  calls: assetCalls,
};

export const gradientFacts: DestinationFacts = {
  name: 'Gradient MSP',
  slug: 'gradient',
  host: 'gradient.example',
  formPath: '/settings/psa',
  formTitle: 'Connect your PSA',
  fields: [
    { name: 'api_key', label: 'API Key', type: 'password', hint: 'API Key' },
    { name: 'domain_prefix', label: 'Domain Prefix', type: 'text', hint: 'Domain Prefix' },
  ],
  selects: [],
  submit: 'Save and Test',
  markup: 'placeholders',
  wayThere: { '/': html`<a href="/settings/psa">PSA settings</a>` },
  request: syncroRequest((saved) => `${saved.domain_prefix ?? ''}.syncromsp.com`),
  calls: [
    ['Customers - List/Search', 'GET', '/customers'],
    ['Customers - View Detail', 'GET', '/customers/12'],
    ['Products - List/Search', 'GET', '/products'],
    ['Invoices - List/Search', 'GET', '/invoices'],
    ['Invoices - View Details', 'GET', '/invoices/51'],
    ['Invoices - Create', 'POST', '/invoices'],
    ['Invoices - Edit', 'PUT', '/invoices/51'],
    ['Recurring Invoices - List', 'GET', '/schedules'],
    ['Recurring Invoices - New', 'POST', '/schedules'],
    ['Recurring Invoices - Edit', 'PUT', '/schedules/61'],
  ],
};

export const tier2TicketsFacts: DestinationFacts = {
  name: 'Tier2Tickets',
  slug: 'tier2tickets',
  host: 'tier2tickets.example',
  formPath: '/account/ticketing',
  formTitle: 'Ticket system',
  fields: [
    { name: 'endpoint', label: 'Ticket system API endpoint', type: 'text', hint: 'host name only' },
    { name: 'api_key', label: 'Ticket system API key', type: 'text', hint: '' },
  ],
  selects: [
    { name: 'system', label: 'Ticket System', choices: ['Autotask', 'ConnectWise', 'RepairShopr / Syncro'] },
  ],
  submit: 'Update',
  markup: 'aria',
  wayThere: { '/': html`<a href="/account/ticketing">Ticketing</a>` },
  request: syncroRequest((saved) => saved.endpoint ?? ''),
  calls: [
    ...assetCalls,
    ['Customers - List/Search', 'GET', '/customers'],
    ['Customers - View Detail', 'GET', '/customers/11'],
    ['Ticket Comments - New', 'POST', '/ticket_comments'],
    ['Tickets - Create', 'POST', '/tickets'],
    ['Tickets - Edit', 'PUT', '/tickets/31'],
  ],
};
