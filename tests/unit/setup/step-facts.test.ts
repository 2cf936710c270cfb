/** What the background takes from the frames' reports, the vault and the delivery. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noChoices } from '../../../utils/manifests/choices';
import type { Finding } from '../../../utils/manifests/findings';
import type { StepFacts } from '../../../utils/manifests/step-marks';
import type { FrameReportRecord } from '../../../utils/setup/frame-reports';
import type { SetupRecord } from '../../../utils/setup/records';
import type { ProofShown, SecretInfo } from '../../../utils/setup/types';
import { shipped } from '../manifests/shipped';
import { FakeBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

const umbrella = shipped('connectwise/cisco-umbrella');
const setup = {
  id: 'one',
  vendor: 'connectwise',
  manifestId: umbrella.id,
  choices: noChoices,
} as unknown as SetupRecord;

let browser: FakeBrowser;

beforeEach(() => {
  browser = new FakeBrowser();
  Object.assign(globalThis, { fakeBrowser: browser });
  vi.stubGlobal('fetch', async () => ({ ok: true, json: async () => ({ [umbrella.id]: umbrella }) }));
  vi.resetModules();
});

async function facts(): Promise<StepFacts | undefined> {
  const { standingNow } = await import('../../../utils/setup/step-facts');
  return (await standingNow(setup))?.facts;
}

/** As the background keeps it. */
async function keep(key: string, value: unknown): Promise<void> {
  const store = await import('../../../utils/setup/store');
  await store.change('session', key, () => value);
}

function reports(...frames: readonly Partial<FrameReportRecord>[]): Promise<void> {
  const bare = {
    tabId: 1,
    documentId: null,
    read: true,
    kind: 'vendor',
    findings: [],
    fields: [],
    canUndo: false,
  };
  const told = frames.map((frame, frameId) => [`1:${frameId}`, { ...bare, frameId, ...frame }]);
  return keep('reports:one', Object.fromEntries(told));
}

function finding(place: number, status: Finding['status'], reason?: Finding['reason']): Finding {
  const { id, name } = umbrella.requirements[place] ?? { id: '', name: '' };
  return { id, name, status, ...(reason ? { reason } : {}) };
}

function holds(states: Readonly<Record<string, SecretInfo['state']>>): Promise<void> {
  const kept = Object.entries(states).map(([field, state]) => {
    const value = state === 'expired' ? null : 'x';
    return [field, { field, state, value, capturedAt: 1, from: 'page' }];
  });
  return browser.session.set({ 'vault:one': Object.fromEntries(kept) });
}

function proved(proof: ProofShown['lines'], key = ''): Promise<void> {
  const notice = key ? { tone: 'status', key } : null;
  return keep('deliveries', { one: { proof: { running: false, lines: proof }, notice } });
}

describe('the page', () => {
  it('is what its most telling frame is, and its form the object whose very fields are told', async () => {
    const member = umbrella.objects.find(({ object }) => object === 'api-member');
    const fields = (member?.fields ?? []).map(({ label }) => ({ label, state: 'empty' as const }));
    await reports({ kind: 'vendor' }, { fields });
    expect(await facts()).toMatchObject({ page: 'vendor', form: 'api-member' });
    await reports({ kind: 'permissions', fields: [{ label: 'Role ID', state: 'filled' }], canUndo: true });
    expect(await facts()).toMatchObject({ page: 'permissions', form: 'role', unsaved: true });
    await reports({ kind: 'credential', read: false, fields });
    expect(await facts()).toMatchObject({ page: 'none', form: '', rights: null, unsaved: false });
  });

  it.each<[string, readonly Finding[], StepFacts['rights']]>([
    ['whole', [finding(0, 'granted'), finding(1, 'granted', 'above')], { whole: true, missing: 0, open: 0 }],
    [
      'for an eye',
      [finding(0, 'granted'), finding(1, 'manual', 'dialog')],
      { whole: true, missing: 0, open: 1 },
    ],
    ['missing', [finding(0, 'granted'), finding(1, 'missing')], { whole: false, missing: 1, open: 0 }],
    [
      'not read to its end',
      [finding(0, 'granted'), finding(1, 'missing', 'unopened')],
      { whole: false, missing: 0, open: 0 },
    ],
    ['not to be read', [finding(0, 'absent'), finding(1, 'absent')], { whole: false, missing: 0, open: 2 }],
  ])('has rights that are %s', async (_, findings, expected) => {
    await reports({ kind: 'permissions', findings });
    expect((await facts())?.rights).toEqual(expected);
  });
});

describe('the credential', () => {
  it('is minted, ready and delivered by what the destination takes', async () => {
    await reports({ kind: 'credential' });
    expect(await facts()).toMatchObject({ some: false, minted: false, ready: false, delivered: false });
    await holds({ privateKey: 'captured' });
    expect(await facts()).toMatchObject({ some: true, minted: true, ready: false });
    await holds({ privateKey: 'captured', publicKey: 'captured' });
    expect(await facts()).toMatchObject({ minted: true, ready: true, delivered: false });
    await holds({ privateKey: 'delivered', publicKey: 'delivered', siteUrl: 'captured' });
    expect(await facts()).toMatchObject({ ready: true, delivered: true });
    await holds({ privateKey: 'expired', publicKey: 'expired' });
    expect(await facts()).toMatchObject({ some: false, minted: false, ready: false, delivered: false });
  });

  it('is proved by what the vendor said of it', async () => {
    const line = (outcome: ProofShown['lines'][number]['outcome']) => {
      return { id: outcome, name: outcome, outcome, key: '', args: [] };
    };
    const said = async (...proof: Parameters<typeof proved>) => {
      await proved(...proof);
      return (await facts())?.proof;
    };
    expect(await said([])).toBe('');
    expect(await said([], 'proofAllWork')).toBe('works');
    expect(await said([line('works'), line('untold')])).toBe('works');
    expect(await said([line('works'), line('refused')])).toBe('refused');
    expect(await said([line('untold')])).toBe('untold');
  });
});
