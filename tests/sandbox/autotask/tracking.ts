import { createHash } from 'node:crypto';

/** The vendors that an API user can be for. */
export const integrationVendors = [
  'CloudBerry Lab - BDR',
  'CyberDrain B.V.',
  'Cytracom - Desktop',
  'Cytracom - PSA Connector',
  'Helpdesk Buttons - Tier2Tickets',
  'JumpCloud',
  'MSPCFO',
  'MSPintegrations – Email2AT',
  'Rewst - Automation',
] as const;

/** A vendor's own tracking identifier, which no page of Autotask shows. */
export function integrationCodeOf(vendor: string): string {
  if (!vendor) return '';
  return createHash('sha256').update(`integration ${vendor}`).digest('hex').slice(0, 27).toUpperCase();
}
