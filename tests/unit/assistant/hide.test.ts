// @vitest-environment happy-dom
/** Revealed keys go out of sight again once every one that the manifest wants is in the vault, and not before. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Guard } from '../../../utils/assistant/guard';
import { createSession, type Session } from '../../../utils/assistant/session';
import type { AssistantPlan, FromAssistant } from '../../../utils/messaging/protocol';
import { syncore } from '../../../utils/vendors/syncore/vendor';

const keys = { primary: `P${'k4'.repeat(19)}9`, secondary: `S${'k4'.repeat(19)}9` } as const;
const guard: Guard = {
  first: true,
  watch: () => undefined,
  release: () => undefined,
  calm: () => undefined,
};
const hidden = vi.fn();
let session: Session;
let captured: string[];
let stored: boolean;
let waits: boolean;

function begin(capture: AssistantPlan['capture']): void {
  const plan: AssistantPlan = {
    setupId: 'setup',
    known: [],
    aliases: [],
    capture,
    fields: [],
    target: 'none',
    kept: 'overlaySafe',
    styles: { marks: '', overlay: '' },
  };
  session = createSession(
    syncore,
    plan,
    async (message: FromAssistant) => {
      if (message.type !== 'captured') return null;
      captured.push(...message.values.map(({ field }) => field));
      return { stored, waits };
    },
    guard,
  );
}

async function show(which: keyof typeof keys): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(`#${which}`);
  if (field) field.value = keys[which];
  await session.handle({ type: 'look' });
}

beforeEach(() => {
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = () => ({ width: 100 }) as DOMRect;
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => key } });
  document.body.innerHTML = `<label for="primary">Primary API Key</label><input id="primary">
    <label for="secondary">Secondary API Key</label><input id="secondary"><button>Hide API Keys</button>`;
  document.querySelector('button')?.addEventListener('click', hidden);
  hidden.mockReset();
  captured = [];
  stored = true;
  waits = false;
});

afterEach(() => session.end());

it('waits for the second key where it comes later', async () => {
  begin(['primaryKey', 'secondaryKey']);
  await show('primary');
  await vi.waitFor(() => expect(captured).toEqual(['primaryKey']));
  await new Promise((resolve) => setTimeout(resolve));
  expect(hidden).not.toHaveBeenCalled();
  await show('secondary');
  await vi.waitFor(() => expect(hidden).toHaveBeenCalledOnce());
  expect(captured).toEqual(['primaryKey', 'secondaryKey']);
});

it('hides the one key that is wanted', async () => {
  begin(['primaryKey']);
  await show('primary');
  await show('secondary');
  await vi.waitFor(() => expect(hidden).toHaveBeenCalledOnce());
  expect(captured).toEqual(['primaryKey']);
});

it('hides nothing that the vault did not take', async () => {
  stored = false;
  begin(['primaryKey', 'secondaryKey']);
  await show('primary');
  await show('secondary');
  await vi.waitFor(() => expect(captured).toContain('secondaryKey'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(hidden).not.toHaveBeenCalled();
});

it('is not told again and again what waits for another value', async () => {
  stored = false;
  waits = true;
  begin(['primaryKey', 'secondaryKey']);
  await show('primary');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(captured).toEqual(['primaryKey']);
  stored = true;
  waits = false;
  await show('secondary');
  await vi.waitFor(() => expect(captured).toEqual(['primaryKey', 'primaryKey', 'secondaryKey']));
});
