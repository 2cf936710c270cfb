/**
 * The vendors RoleCall knows and, for each, what its levels are called and how they are ordered.
 * Facts: the vendors' own screens as their setup guides describe them.
 */

/** The vendors in the order the panel lists them. */
export const vendorIds = ['syncro', 'autotask', 'connectwise', 'syncore'] as const;
export type VendorId = (typeof vendorIds)[number];

export interface VendorFacts {
  /** The product's name as its maker writes it. */
  readonly name: string;
  /** Ordered scales, lowest first. A level belongs to exactly one scale of its vendor. */
  readonly scales: readonly (readonly string[])[];
  /** Columns a row of rights can have, as the vendor's page names them; empty where a right is one box. */
  readonly columns: readonly string[];
  /** What joins the names of a path in text, as in `Companies | Company Maintenance`. */
  readonly joiner: string;
}

/** Autotask's scales, for its page part: that needs no other vendor's. */
export const autotaskScales = [
  ['off', 'on'],
  ['No', 'Yes'],
  ['None', 'Mine', 'My Territories', 'Mine + Organizations', 'Organizations', 'All'],
  ['None', 'Limited', 'Full'],
  ['None', 'My Projects', 'My Accounts (as account manager)', 'All'],
  ['My Tasks', 'My Tasks & Unassigned Department Tasks', 'My Tasks & Department Tasks', 'All Tasks'],
] as const;

export const vendorFacts = {
  syncro: { name: 'Syncro', scales: [['off', 'on']], columns: [], joiner: ' - ' },
  autotask: {
    name: 'Autotask PSA',
    scales: autotaskScales,
    columns: ['View', 'Add', 'Edit', 'Delete'],
    joiner: ' > ',
  },
  connectwise: {
    name: 'ConnectWise PSA',
    scales: [['None', 'My', 'All']],
    columns: ['Add', 'Edit', 'Delete', 'Inquire'],
    joiner: ' | ',
  },
  syncore: { name: 'Syncore', scales: [], columns: [], joiner: ' - ' },
} as const satisfies Record<VendorId, VendorFacts>;

/** Narrows a string read from outside (a file name, a message) to a vendor. */
export function isVendorId(value: unknown): value is VendorId {
  return (vendorIds as readonly unknown[]).includes(value);
}
