/** Everything that can happen in a story. */
import { vi } from 'vitest';
import { destinationOrigin, manifest, pageSender, vendorOrigin } from '../unit/setup/world';
import type { Model } from './model';

const minute = 60_000;
const evil = 'https://evil.example';

export type Step = readonly [name: string, act: (model: Model, number: number) => Promise<unknown>];

export const steps: readonly Step[] = [
  [
    'start',
    async (model) => {
      await model.world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: manifest.id });
      model.setupId = (await model.world.state()).setup?.id ?? null;
    },
  ],
  ['hello', (model) => model.world.fromPage({ type: 'hello', vendor: 'syncro' }, model.sender())],
  [
    'report',
    async (model, number) =>
      model.setupId && model.world.report(model.setupId, [number % 2 ? 'on' : 'off', 'off'], model.sender()),
  ],
  [
    'capture',
    async (model, number) => {
      if (!model.setupId) return;
      const value = `Token-${number % 3}-0123456789abcdef-${model.setupId.slice(0, 8)}`;
      model.values.push(value);
      const reply = await model.world.capture(model.setupId, value, model.sender());
      const before = model.present();
      if (JSON.stringify(reply) !== '{"stored":true}') return;
      const fate = before?.value === value && before.fate === 'sent' ? 'sent' : 'waiting';
      model.fates.set(model.setupId, { setupId: model.setupId, value, fate });
    },
  ],
  [
    'send',
    async (model) => {
      const setupId = model.setupId ?? '';
      if (!model.present()) return;
      model.said = destinationOrigin;
      await model.world.fromPanel({
        type: 'panel-target',
        setupId,
        targetTabId: 2,
        sendTo: destinationOrigin,
      });
      await model.settle();
    },
  ],
  [
    'look at the panel',
    async (model) => {
      model.shown = (await model.world.state()).deliveries[0]?.target ?? model.shown;
    },
  ],
  [
    'press Send on what the panel showed a while ago',
    async (model) => {
      const { setupId, shown } = model;
      if (!setupId || !shown) return;
      model.said = shown.origin;
      const chosen = shown.fields
        .map(({ field, chosen: handle }) => ({ field, handle }))
        .filter(({ handle }) => handle >= 0);
      await model.world.fromPanel({
        type: 'panel-send',
        setupId,
        targetTabId: 2,
        sendTo: shown.origin,
        chosen,
      });
      await model.settle();
    },
  ],
  [
    'forget',
    async (model) => {
      if (!model.setupId) return;
      await model.world.fromPanel({ type: 'panel-forget', setupId: model.setupId, field: 'apiToken' });
      const fate = model.present();
      if (fate) fate.fate = 'gone';
    },
  ],
  [
    'end',
    async (model) => {
      await model.world.fromPanel({ type: 'panel-end', tabId: 1 });
      model.setupId = null;
    },
  ],
  [
    'navigate the vendor’s tab',
    async (model) => {
      model.document += 1;
      const documentId = `document-${model.document}`;
      model.world.browser.open({ id: 1, url: `${vendorOrigin}/next` }, { documentId, answer: () => ({}) });
      const { tabLoading } = await import('../../utils/setup/frame-upkeep');
      await tabLoading(1);
      await model.world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'credential' }, model.sender());
    },
  ],
  [
    'navigate the destination’s tab',
    async (model, number) => {
      model.destinationAt = number % 2 ? evil : destinationOrigin;
      model.openDestination();
      // The browser may tell of it only later.
      const { tabSettled } = await import('../../utils/setup/frame-upkeep');
      if (number % 4 < 2) await tabSettled(2);
    },
  ],
  [
    'change what the destination does',
    async (model, number) => {
      model.answer = (['writes', 'faults', 'throws', 'rubbish'] as const)[number % 4] ?? 'writes';
    },
  ],
  ['let the worker die', async (model) => model.world.die()],
  ['let time pass', async (_, number) => vi.setSystemTime(Date.now() + (number % 15) * minute)],
  ['let the clock jump back', async () => vi.setSystemTime(Date.now() - 45 * minute)],
  ['let the alarm ring', async () => (await import('../../utils/setup/vault')).wipeDue()],
  [
    'lie from another document',
    async (model, number) => {
      if (!model.setupId) return;
      const value = `Forged-${number % 3}-0123456789abcdef`;
      model.values.push(value);
      await model.world.capture(model.setupId, value, pageSender({ frameId: 4, documentId: 'document-x' }));
      if (model.world.browser.session.text.includes(value)) model.leaks.push('a forged value was kept');
    },
  ],
  [
    'close the vendor’s tab and open it again',
    async (model) => {
      model.world.browser.close(1);
      await (await import('../../utils/setup/frame-upkeep')).tabRemoved(1);
      model.setupId = null;
      model.document += 1;
      await model.world.openVendor(1, `document-${model.document}`);
    },
  ],
];
