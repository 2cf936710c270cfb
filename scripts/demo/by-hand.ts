import type { ChromiumBrowser } from '../../tests/e2e/harness/chromium';
import { rightsOf } from '../../tests/e2e/steps/panel';
import type { Sandbox } from '../../tests/sandbox/index';
import type { Job } from './jobs';
import { Person } from './person';

/**
 * Does the same job as the destination's written guide says, without RoleCall, on the same replicas. Everything in
 * favour of the guide: it lies open beside the page, no box is missed, and the address tells the subdomain.
 */
export async function byHand(browser: ChromiumBrowser, sandbox: Sandbox, job: Job): Promise<Person> {
  const person = new Person();
  const tenant = sandbox.syncro('by-hand');
  const replica = job.replica(sandbox);
  const vendor = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  await person.fill(vendor, { role: 'textbox', name: /Name$/ }, `${job.destination} Integration`);
  for (const right of rightsOf(job.manifest)) {
    await person.click(vendor, { role: 'checkbox', name: right });
  }
  await person.click(vendor, { role: 'button', name: 'Create API Token' });
  const field = { role: 'textbox', name: 'API Token' } as const;
  await person.click(vendor, field);
  // The copy itself: a key or a menu.
  person.clicks += 1;
  const token = await vendor.attribute(field, 'value');
  const form = await browser.openPage(replica.url);
  await person.goTo(form);
  await person.fill(form, { role: 'textbox', name: 'Syncro Subdomain' }, tenant.subdomain);
  await person.fill(form, { role: 'textbox', name: 'API Key' }, token ?? '');
  await person.click(form, { role: 'button', name: replica.facts.submit });
  await form.waitForState(() => (document.querySelector('.verdict')?.textContent ?? '') !== '');
  if (replica.verdict !== 'Connected') throw new Error('the job done by hand did not connect');
  await vendor.close();
  await form.close();
  return person;
}
