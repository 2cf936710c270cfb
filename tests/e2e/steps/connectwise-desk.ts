/** A role of ConnectWise's with a setup on it, by the page part alone. */
import { expect, type Frame, type Page } from '@playwright/test';
import type { Rendering, ServerOptions } from '../../sandbox/connectwise/options';
import type { SecurityRole } from '../../sandbox/connectwise/role';
import type { ConnectWiseServer } from '../../sandbox/connectwise/server';
import { begin } from '../page-part/open';
import type { Told } from '../page-part/page';
import type { BareBrowser } from './bare-browser';
import { ConnectWisePerson } from './connectwise-person';

export interface Desk {
  readonly server: ConnectWiseServer;
  readonly role: SecurityRole;
  readonly page: Page;
  /** Where the screens are drawn. */
  readonly screen: Page | Frame;
  readonly person: ConnectWisePerson;
}

interface Wish {
  readonly destination?: string;
  change?(role: SecurityRole): void;
}

type Desks = (options: Partial<ServerOptions>, wish?: Wish) => Promise<Desk>;

/** `npm test` has the old toolkit, which is like no other; `npm run test:all` the rest. */
export function fullUnlessGxt(rendering: Rendering): { readonly tag: string[] } {
  return { tag: rendering === 'gxt' ? [] : ['@full'] };
}

let desks = 0;

/** Makes desks: a setup, Umbrella's unless another is wished for, on a new role, on a server with these oddities. */
export function desksIn({ sandbox, newPage }: BareBrowser): Desks {
  return async (options, { destination = 'Cisco Umbrella', change } = {}) => {
    desks += 1;
    const server = sandbox().connectwise('acme', { host: `desk-${desks}.example` });
    Object.assign(server.options, { rendering: 'gxt' satisfies Rendering, ...options });
    const role = server.addRole('Umbrella');
    change?.(role);
    const page = await newPage();
    // The replicas' scripts are bundled at their first use.
    await page.goto(server.urlOf('role', role.id), { timeout: 30_000 });
    const person = new ConnectWisePerson(page, server.options.rendering);
    await person.scope.getByText('Time & Expense').first().waitFor();
    const screen = page.frames().at(-1) ?? page;
    await begin(screen, destination);
    return { server, role, page, screen, person };
  };
}

export function grant(screen: Page | Frame): Promise<Told> {
  return screen.evaluate(() => window.pagePart.grant());
}

export function remove(screen: Page | Frame): Promise<Told> {
  return screen.evaluate(() => window.pagePart.remove());
}

export function undo(screen: Page | Frame): Promise<Told> {
  return screen.evaluate(() => window.pagePart.undo());
}

/** What the panel would be told now. */
export function told(screen: Page | Frame): Promise<Told> {
  return screen.evaluate(() => window.pagePart.told());
}

/** Status, and reason after a colon, of each finding by name. */
export function stands({ findings }: Told): Record<string, string> {
  return Object.fromEntries(
    findings.map(({ name, status, reason }) => [name, reason ? `${status}:${reason}` : status]),
  );
}

/** What the server holds after the role's own Save, where it differs from a new role. */
export async function lasting({ page, person, role }: Desk): Promise<Record<string, unknown>> {
  await person.press('Save');
  await page.getByText('Saved').waitFor();
  return differing(role);
}

/** The rows of a role that have any level. */
export function differing({ levels }: SecurityRole): Record<string, unknown> {
  const differs = (cells: object) => Object.values(cells).some((level) => level !== 'None');
  return Object.fromEntries(Object.entries(levels).filter(([, cells]) => differs(cells)));
}

/** Waits until a finding stands so, as `status:reason`. */
export async function becomes({ screen }: Desk, finding: string, how: string): Promise<void> {
  await expect.poll(() => told(screen).then((now) => stands(now)[finding])).toBe(how);
}
