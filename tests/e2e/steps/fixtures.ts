/** The pages of `tests/fixtures/<vendor>/`: where each vendor's are shown, what is asked for there, and who knows the truth. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { VendorId } from '../../../utils/manifests/vendors';
import { root } from '../harness/browsers';
import { rightsOf } from './panel';

/** Status, and reason after a colon, of each right asked for; `*` is every other one. None: no findings. */
export type Rights = Readonly<Record<string, string>>;
/** What the account behind a page holds, whatever the page says: right, or cell, to level. */
export type Truth = Readonly<Record<string, string>>;
export type Step = 'read' | 'grant' | 'undo';

/** What must be read from a page. A failure listed in `knownFailures` must go on failing, or be taken off the list. */
export interface Expected {
  readonly kind: 'permissions' | 'vendor';
  readonly rights: Rights;
  /** The same after Grant; left out where everything comes out as the vendor's `granted`. */
  readonly after?: Rights;
  /** What the page itself ticks along with what is granted. */
  readonly alongside?: readonly string[];
  readonly knownFailures?: readonly Step[];
  /** The page has no account behind it, as one written from an outline: nothing is granted on it. */
  readonly only?: 'read';
}

export interface FixtureVendor {
  readonly vendor: VendorId;
  /** The address of its pages, without the page's name. */
  readonly address: string;
  /** The account that each page runs. */
  readonly script: string;
  readonly destination: string;
  /** The manifest's rows, as the findings name them. */
  readonly wanted: readonly string[];
  readonly granted: Rights;
  truth(page: Page): Promise<Truth>;
  /** What a Grant of these findings has changed in the account. */
  changes(granted: readonly string[]): Truth;
}

declare const chosen: ReadonlySet<string>;
declare const level: Truth;
declare const role: Truth;

const autotaskCells = {
  'CRM > Organization & Contact Access > Customer & Cancelation': 'All',
  'CRM > Object Permissions > Devices & Subscriptions: View': 'All',
  'Service Desk > Object Permissions > Tickets: View': 'All',
  'Service Desk > Object Permissions > Tickets: Add': 'Yes',
  'Service Desk > Object Permissions > Tickets: Edit': 'Yes',
  'Service Desk > Time Entry Permissions > Can modify Work Type on ticket time entries': 'on',
  'Admin > Feature Access > Resources/Users (HR)': 'on',
  'Admin > Feature Access > Service Desk (Tickets)': 'on',
  'Web Services API > Feature Access > Can login to Web Services API': 'on',
};
/** The line of a cell, as the manifest names it. */
function autotaskLine(cell: string): string {
  return cell.replace(/: .*/, '').replace('Devices &', 'Configuration Items &');
}

const connectWiseRows = [
  'Companies | Configurations',
  'Service Desk | Service Tickets',
  'System | Table Setup',
];
const connectWiseCells = [
  'Companies | Company Maintenance | Inquire',
  ...['Add', 'Edit', 'Inquire'].flatMap((verb) => connectWiseRows.map((row) => `${row} | ${verb}`)),
];

export const fixtureVendors: readonly FixtureVendor[] = [
  {
    vendor: 'syncro',
    address: 'https://acme-fixtures.syncromsp.com/',
    script: 'rights.js',
    destination: 'RocketCyber',
    wanted: rightsOf('syncro/rocketcyber'),
    granted: { '*': 'granted' },
    truth: (page) => page.evaluate(() => Object.fromEntries([...chosen].map((right) => [right, 'on']))),
    changes: (granted) => Object.fromEntries(granted.map((right) => [right, 'on'])),
  },
  {
    vendor: 'autotask',
    address: 'https://ww31.autotask.net/Mvc/AdministrationSetup/',
    script: 'level.js',
    destination: 'CyberFOX AutoElevate',
    wanted: [...new Set(Object.keys(autotaskCells).map(autotaskLine))],
    granted: { '*': 'granted' },
    truth: (page) => page.evaluate(() => level),
    changes: (granted) =>
      Object.fromEntries(
        Object.entries(autotaskCells).filter(([cell]) => granted.includes(autotaskLine(cell))),
      ),
  },
  {
    vendor: 'connectwise',
    address: 'https://za.myconnectwise.net/v2025_1/',
    script: 'role.js',
    destination: 'Cisco Umbrella',
    wanted: ['Companies | Company Maintenance', ...connectWiseRows],
    granted: { '*': 'granted', 'System | Table Setup': 'manual:dialog' },
    truth: (page) => page.evaluate(() => role),
    changes: (granted) => {
      // What is left of it is behind a list of its own; its levels are set like any other's.
      const rows = [...granted, 'System | Table Setup'];
      const cells = connectWiseCells.filter((cell) => rows.some((row) => cell.startsWith(`${row} | `)));
      return Object.fromEntries(cells.map((cell) => [cell, 'All']));
    },
  },
];

const folderOf = (vendor: string) => join(root, 'tests/fixtures', vendor);

/** The names of a vendor's pages, a few at a time: those few share one setup. */
export function pagesOf(vendor: string, atOnce: number): string[][] {
  const names = readdirSync(folderOf(vendor)).flatMap((file) =>
    file.endsWith('.html') ? [file.slice(0, -5)] : [],
  );
  const chunks = Math.ceil(names.length / atOnce);
  return Array.from({ length: chunks }, (_, chunk) => names.filter((__, index) => index % chunks === chunk));
}

/** One page as it is served, the account within it, and what must be read from it. */
export function fixtureOf(
  { vendor, script }: FixtureVendor,
  name: string,
): { html: string; expected: Expected } {
  const read = (file: string) => readFileSync(join(folderOf(vendor), file), 'utf8');
  const account = `<script>${read(script)}</script>`;
  return {
    html: read(`${name}.html`).replace(`<script src="${script}"></script>`, () => account),
    expected: JSON.parse(read(`${name}.json`)) as Expected,
  };
}
