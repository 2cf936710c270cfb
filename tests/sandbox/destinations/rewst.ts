import { html } from '../markup';
import type { DestinationFacts } from './destination';

/**
 * The configuration of Rewst's ConnectWise PSA integration, field by field as its guide names them: the company's id and the
 * host are asked for beside the two keys. The API twin of a cloud host is its own business.
 */
export const rewstFacts: DestinationFacts = {
  name: 'Rewst',
  slug: 'rewst',
  host: 'app.rewst.example',
  formPath: '/integrations/connectwise-psa/configuration',
  formTitle: 'ConnectWise PSA: Configuration',
  fields: [
    { name: 'member_id', label: 'API Member ID', type: 'text', hint: '' },
    { name: 'company_id', label: 'Company ID', type: 'text', hint: '' },
    { name: 'hostname', label: 'Hostname', type: 'text', hint: 'na.myconnectwise.net' },
    { name: 'private_key', label: 'Private Key', type: 'password', hint: '' },
    { name: 'public_key', label: 'Public Key', type: 'text', hint: '' },
  ],
  selects: [],
  submit: 'Save Configuration',
  markup: 'react',
  wayThere: {
    '/': html`<nav><a href="/marketplace">Marketplace</a></nav>`,
    '/marketplace': html`<a href="/integrations/connectwise-psa/configuration">ConnectWise PSA</a>`,
  },
  request: (saved, method, path) => {
    const hostname = saved.hostname ?? '';
    if (!hostname || !URL.canParse(`https://api-${hostname}`)) return undefined;
    const login = `${saved.company_id ?? ''}+${saved.public_key ?? ''}:${saved.private_key ?? ''}`;
    const headers = {
      authorization: `Basic ${Buffer.from(login).toString('base64')}`,
      clientid: '5f0c7a52-0000-4000-8000-2e7750000000',
    };
    return { method, url: `https://api-${hostname}/v4_6_release/apis/3.0${path}`, headers };
  },
  calls: [
    ['System - Member Maintenance - Inquire', 'GET', '/system/members/1'],
    ['Companies - Company Maintenance - Inquire', 'GET', '/company/companies/1'],
  ],
};
