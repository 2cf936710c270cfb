import { ChromiumPage } from './chromium-page';
import type { PageDriver } from './types';

/** Everything in the closed root of what RoleCall draws in a page. Chromium's driver alone sees into one. */
export async function drawnBy(page: PageDriver): Promise<string> {
  if (!(page instanceof ChromiumPage) || (await page.count('rolecall-overlay').catch(() => 0)) === 0)
    return '';
  const session = await page.page.context().newCDPSession(page.page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: 'rolecall-overlay',
    });
    return JSON.stringify(await session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true }));
  } catch {
    // The page went, and took it along.
    return '';
  } finally {
    await session.detach().catch(() => undefined);
  }
}
