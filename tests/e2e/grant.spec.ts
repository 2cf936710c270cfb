import { type Rendering, renderings } from '../sandbox/syncro/options';
import { expect, test } from './harness/fixtures';
import { choose, findings, grantAll, openPanelFor, rightsOf, settled } from './steps/panel';

/** The manifests that list rights, by what the panel calls them; the prebuilt one has a test of its own. */
const manifests = {
  RocketCyber: 'rocketcyber',
  'Gradient MSP': 'gradient-msp',
  Tier2Tickets: 'tier2tickets',
} as const;
type Destination = keyof typeof manifests;

/** What Firefox has in `npm test` as well. */
const inBoth: readonly Rendering[] = ['rails', 'mui', 'iframe'];

/** `npm test`: every build with one manifest, every manifest on one build. `npm run test:all`: the whole product. */
function isTried(rendering: Rendering, destination: Destination): boolean {
  // What takes trusted events only is granted by hand: see granting.spec.ts.
  if (rendering === 'trusted') return false;
  return Boolean(process.env.ROLECALL_FULL) || destination === 'RocketCyber' || rendering === 'rails';
}

for (const destination of Object.keys(manifests) as Destination[]) {
  for (const rendering of renderings.filter((name) => isTried(name, destination))) {
    const tag = inBoth.includes(rendering) && destination === 'RocketCyber' ? [] : ['@wide'];
    test(`grants exactly what ${destination} asks for on the form drawn as ${rendering}`, { tag }, async ({
      room,
    }) => {
      const { browser, tenant } = room;
      const wanted = rightsOf(`syncro/${manifests[destination]}`);
      tenant.options.rendering = rendering;
      const page = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
      const panel = await openPanelFor(browser, page);
      await choose(panel, destination);
      await settled(panel);
      const before = await findings(panel);
      expect(before).toHaveLength(wanted.length);
      expect(before.map(({ status }) => status)).toEqual(wanted.map(() => 'missing'));

      await grantAll(panel);

      if (rendering === 'tabs') {
        await page.click({ role: 'tab', name: 'Custom Permissions' });
        await page.waitForState(
          (name) => [...document.querySelectorAll('input')].some(({ value }) => value.startsWith(name)),
          destination,
        );
      }
      const form = rendering === 'iframe' ? await page.frame('/api_tokens/') : page;
      await form.click({ role: 'button', name: 'Create API Token' });
      await panel.waitFor('[data-part="secret"][data-field="apiToken"][data-state="captured"]');
      expect([...(tenant.tokens[0]?.rights ?? [])].sort()).toEqual([...wanted].sort());
    });
  }
}
