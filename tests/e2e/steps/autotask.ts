/** Autotask's replicas, driven in either browser: what the admin presses there. */
import type { Rendering, TenantOptions } from '../../sandbox/autotask/options';
import type { AutotaskServer } from '../../sandbox/autotask/server';
import type { Sandbox } from '../../sandbox/index';
import type { DocumentDriver, PageDriver } from '../harness/types';

let zone = 60;

/** A company in a zone that no other test has, drawn like this. */
export function newTenant(sandbox: Sandbox, options: Partial<TenantOptions>): AutotaskServer {
  zone += 1;
  const server = sandbox.autotask(`acme-${zone}`, { zone: `ww${zone}` });
  Object.assign(server.options, options);
  return server;
}

/** The document that a record is drawn in: the innermost of the shell's frames, whose address has that part, or the page. */
export async function recordIn(
  page: PageDriver,
  server: AutotaskServer,
  part: '?id=' | '/NewApiUser' = '?id=',
): Promise<DocumentDriver> {
  return server.options.shell === 'frames' ? page.frame(part) : page;
}

/** Presses a button of the toolbar, or a Generate button, by what it says. */
export async function pressButton(record: DocumentDriver, text: string): Promise<void> {
  await record.waitForState((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('a,button,[tabindex],[role=button]')];
    const button = all.find((one) => one.textContent?.trim() === wanted && one.checkVisibility());
    for (const old of document.querySelectorAll('[data-press]')) old.removeAttribute('data-press');
    button?.setAttribute('data-press', '');
    return button !== undefined;
  }, text);
  await record.click('[data-press]');
}

export const renderings: readonly Rendering[] = ['sections', 'components', 'mixed'];
