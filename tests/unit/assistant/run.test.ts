// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { runAssistant } from '../../../utils/assistant/run';
import type { AssistantPlan, FromAssistant } from '../../../utils/messaging/protocol';
import type { Vendor } from '../../../utils/vendors/types';

const plan: AssistantPlan = {
  setupId: 'setup',
  known: [],
  aliases: [],
  capture: [],
  fields: [],
  target: 'none',
  kept: 'overlaySafe',
  styles: { marks: '', overlay: '' },
};

it('goes on as it is when it is brought into the same document again', async () => {
  const guarded: boolean[] = [];
  const sent: FromAssistant[] = [];
  const vendor = {
    id: 'syncore',
    kind: () => 'credential',
    scan: () => [],
    parts: async () => [],
    secrets: () => [],
    fromAddress: () => [],
    commits: () => false,
    target: () => 'none',
    warnings: (_: readonly Document[], first: boolean) => {
      guarded.push(first);
      return [];
    },
  } as const satisfies Vendor;
  vi.stubGlobal('chrome', {
    i18n: { getMessage: (key: string) => key },
    runtime: {
      id: 'own',
      sendMessage: async (message: FromAssistant) => {
        sent.push(message);
        return message.type === 'hello' ? plan : null;
      },
      onMessage: { addListener: () => undefined, removeListener: () => undefined },
    },
  });
  await runAssistant(vendor);
  await vi.waitFor(() => expect(guarded.length).toBeGreaterThan(0));
  // By now the page has scripts of its own.
  document.body.append(document.createElement('script'));
  const before = guarded.length;
  await runAssistant(vendor);
  await vi.waitFor(() => expect(guarded.length).toBeGreaterThan(before));
  expect(new Set(guarded)).toEqual(new Set([true]));
  // What goes on in it is not ended: it has begun once.
  expect(sent.filter((message) => message.type === 'work' && message.work !== null)).toHaveLength(1);
});
