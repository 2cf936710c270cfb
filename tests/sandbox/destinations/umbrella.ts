import { html } from '../markup';
import type { DestinationFacts } from './destination';

/** The integrator's own id; the API wants one on every call. */
const clientId = '5f0c7a52-0000-4000-8000-0d15ea5e0000';

/** The host of the API for a site: the cloud has a twin host for it, a server of one's own has not. */
function apiHostOf(site: string): string {
  const host = site
    .trim()
    .replace(/^https:\/\//i, '')
    .replace(/\/.*$/, '')
    .toLowerCase();
  return /^[a-z]+\.myconnectwise\.net$/.test(host) ? `api-${host}` : host;
}

/**
 * The console's guide names the two keys. The company and the site stand beside them because the API cannot be called
 * without; how the console words those two is not published.
 */
export const umbrellaFacts: DestinationFacts = {
  name: 'Cisco Umbrella',
  slug: 'umbrella',
  host: 'console.umbrella.example',
  formPath: '/msp-settings/psa-integration/credentials',
  formTitle: 'PSA Integration Details',
  fields: [
    { name: 'company_id', label: 'Company ID', type: 'text', hint: '' },
    { name: 'site_url', label: 'Site URL', type: 'text', hint: 'https://na.myconnectwise.net' },
    { name: 'public_key', label: 'Public API Key', type: 'text', hint: '' },
    { name: 'private_key', label: 'Private API Key', type: 'password', hint: '' },
  ],
  selects: [],
  submit: 'Save',
  markup: 'labels',
  wayThere: {
    '/': html`<nav><a href="/msp-settings">MSP Settings</a></nav>`,
    '/msp-settings': html`<h2>MSP Settings</h2><a href="/msp-settings/psa-integration">PSA Integration Details</a>`,
    '/msp-settings/psa-integration': html`<h2>PSA Integration Details</h2><p>Credentials:
      <a href="/msp-settings/psa-integration/credentials">Enabled</a></p>`,
  },
  request: (saved, method, path) => {
    const host = apiHostOf(saved.site_url ?? '');
    if (!host || !URL.canParse(`https://${host}`)) return undefined;
    const login = `${saved.company_id ?? ''}+${saved.public_key ?? ''}:${saved.private_key ?? ''}`;
    const headers = {
      authorization: `Basic ${Buffer.from(login).toString('base64')}`,
      clientid: clientId,
      accept: 'application/vnd.connectwise.com+json; version=2025.1',
    };
    return { method, url: `https://${host}/v4_6_release/apis/3.0${path}`, headers };
  },
  // Record 1 is not the API member's own: `My` does not reach it.
  calls: [
    ['Companies - Company Maintenance - Inquire', 'GET', '/company/companies/1'],
    ['Companies - Configurations - Add', 'POST', '/company/configurations'],
    ['Companies - Configurations - Edit', 'PATCH', '/company/configurations/1'],
    ['Companies - Configurations - Inquire', 'GET', '/company/configurations/1'],
    ['Service Desk - Service Tickets - Add', 'POST', '/service/tickets'],
    ['Service Desk - Service Tickets - Edit', 'PATCH', '/service/tickets/1'],
    ['Service Desk - Service Tickets - Inquire', 'GET', '/service/tickets/1'],
    ['System - Table Setup - Add', 'POST', '/company/configurations/types'],
    ['System - Table Setup - Edit', 'PATCH', '/company/configurations/types/1'],
    ['System - Table Setup - Inquire', 'GET', '/company/configurations/types'],
    ['System - Table Setup - Service / Priority', 'GET', '/service/priorities'],
    ['System - Table Setup - Service / Service Board', 'GET', '/service/boards'],
  ],
};
