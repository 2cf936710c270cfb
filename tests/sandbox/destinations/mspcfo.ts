import { integrationCodeOf } from '../autotask/tracking';
import { html } from '../markup';
import type { DestinationFacts } from './destination';

const anyZone = 'https://webservices.autotask.net/ATServicesRest/V1.0';

/**
 * The registration of a company: account, company, agreement, and then the two values, with NEXT beneath. It finds the zone
 * by the user's name, as every integration does, and carries its own integration code.
 */
export const mspcfoFacts: DestinationFacts = {
  name: 'MSPCFO',
  slug: 'mspcfo',
  host: 'register.mspcfo.example',
  formPath: '/registration/api-credentials',
  formTitle: 'API Credentials',
  fields: [
    { name: 'username_key', label: 'Username Key', type: 'text', hint: '' },
    { name: 'password_secret', label: 'Password Secret', type: 'password', hint: '' },
  ],
  selects: [{ name: 'psa', label: 'PSA', choices: ['Autotask', 'ConnectWise'] }],
  submit: 'NEXT',
  markup: 'labels',
  wayThere: {
    '/': html`<h2>Company Registration</h2><a href="/registration/account">Set up your account</a>`,
    '/registration/account': html`<p>Account</p><a href="/registration/company">NEXT</a>`,
    '/registration/company': html`<p>Company</p><a href="/registration/eula">NEXT</a>`,
    '/registration/eula': html`<p>EULA</p><a href="/registration/api-credentials">I agree</a>`,
  },
  request: async (saved, method, path, callVendor) => {
    const username = (saved.username_key ?? '').trim();
    const zone = await callVendor({
      method: 'GET',
      url: `${anyZone}/zoneInformation?user=${encodeURIComponent(username)}`,
    });
    if (zone.status !== 200) return undefined;
    const { url }: { url: string } = JSON.parse(zone.body);
    const headers = {
      ApiIntegrationCode: integrationCodeOf('MSPCFO'),
      UserName: username,
      Secret: saved.password_secret ?? '',
      'content-type': 'application/json',
    };
    return { method, url: `${url}V1.0${path}`, headers };
  },
  // Record 1 is somebody else's: only All reaches it.
  calls: [
    ['Contracts - View', 'GET', '/Contracts/1'],
    ['Organizations - View', 'GET', '/Companies/1'],
    ['Opportunities & Quotes - View', 'GET', '/Opportunities/1'],
    ['Products - View', 'GET', '/Products/1'],
    ['Projects - View', 'GET', '/Projects/1'],
    ['Tickets - View', 'GET', '/Tickets/1'],
    ['Charges - View', 'GET', '/TicketCharges/1'],
    ['Documents - View', 'GET', '/Documents/1'],
    ['Timesheets - View', 'GET', '/TimeEntries/1'],
    ['Resources - View', 'GET', '/Resources/1'],
  ],
};
