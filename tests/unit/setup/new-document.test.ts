/** A document that comes in another's place while that one is still being asked, or told of. */
import { beforeEach, expect, it, vi } from 'vitest';
import { pageSender, vendorOrigin, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

const fresh = pageSender({ documentId: 'document-2' });
let world: World;
let setupId: string;

beforeEach(async () => {
  world = new World();
  await world.openVendor();
  setupId = await world.start();
});

async function upkeep(): Promise<typeof import('../../../utils/setup/frame-upkeep')> {
  return import('../../../utils/setup/frame-upkeep');
}

/** The tab's top frame holds another document now. */
function navigate(): void {
  world.browser.open(
    { id: 1, url: `${vendorOrigin}/next` },
    { documentId: 'document-2', answer: () => ({}) },
  );
}

it('keeps what a new document said while its coming was still being told', async () => {
  navigate();
  world.browser.onInject = async ({ file }) => {
    if (file !== 'function') return;
    await world.fromPage({ type: 'hello', vendor: 'syncro' }, fresh);
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'credential' }, fresh);
  };
  await (await upkeep()).tabLoading(1);
  expect((await world.state()).page).toMatchObject({ vendor: 'syncro', kind: 'credential' });
  expect(await world.fromPage({ type: 'work', setupId, work: { kind: 'reading' } }, fresh)).toBeNull();
  expect((await world.state()).setup?.work).toEqual({ kind: 'reading' });
});

it('finds a new document again that came while the old one was asked', async () => {
  const spoken = async (file: string) => {
    if (file.includes('syncro')) await world.fromPage({ type: 'hello', vendor: 'syncro' }, fresh);
    if (file.includes('detect')) {
      await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'credential' }, fresh);
    }
  };
  world.browser.onInject = async ({ file }) => {
    if (file !== 'function') return spoken(file);
    await spoken('syncro');
    await spoken('detect');
    // The answer of a document that went comes late.
    navigate();
    throw new Error('Frame with ID 0 was removed.');
  };
  await (await upkeep()).tabLoading(1);
  expect((await world.state()).page).toMatchObject({ vendor: 'syncro', kind: 'credential' });
  expect(await world.fromPage({ type: 'work', setupId, work: { kind: 'reading' } }, fresh)).toBeNull();
  expect((await world.state()).setup?.work).toEqual({ kind: 'reading' });
});

it('keeps a document that came while its tab could not be looked at', async () => {
  let tries = 0;
  world.browser.onInject = async ({ file }) => {
    if (!file.includes('detect')) return;
    tries += 1;
    if (tries <= 2) {
      navigate();
      await world.fromPage({ type: 'hello', vendor: 'syncro' }, fresh);
    }
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'credential' }, fresh);
    if (tries <= 2) throw new Error('Frame with ID 0 was removed.');
  };
  await (await upkeep()).refreshTab(1);
  expect((await world.state()).page).toMatchObject({ vendor: 'syncro', kind: 'credential' });
  expect(await world.fromPage({ type: 'work', setupId, work: { kind: 'reading' } }, fresh)).toBeNull();
  expect((await world.state()).setup?.work).toEqual({ kind: 'reading' });
});
