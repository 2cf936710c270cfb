import { beforeEach, expect, it, vi } from 'vitest';
import type * as Page from '../../../utils/messaging/page';

type Listener = (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void) => boolean;

const listeners = new Set<Listener>();
const runtime = {
  id: 'ownid' as string | undefined,
  sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};
let page: typeof Page;

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('chrome', { runtime });
  listeners.clear();
  runtime.id = 'ownid';
  runtime.sendMessage.mockReset();
  page = await import('../../../utils/messaging/page');
});

const hello = { type: 'hello', vendor: 'syncro' } as const;

it('sends and resolves with the reply', async () => {
  runtime.sendMessage.mockResolvedValue({ stored: true });
  expect(await page.sendToBackground(hello)).toEqual({ stored: true });
  expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith(hello);
});

it('tries once more while the worker wakes', async () => {
  runtime.sendMessage
    .mockRejectedValueOnce(new Error('Receiving end does not exist.'))
    .mockResolvedValue('reply');
  expect(await page.sendToBackground(hello)).toBe('reply');
});

it('tries once more when the worker died over the message', async () => {
  runtime.sendMessage.mockResolvedValueOnce(undefined).mockResolvedValue('reply');
  expect(await page.sendToBackground(hello)).toBe('reply');
});

it('rejects when the second try fails too', async () => {
  runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  await expect(page.sendToBackground(hello)).rejects.toThrow();
  expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
});

it('says once that the extension behind it is gone', async () => {
  const gone = vi.fn();
  page.onOrphaned(new AbortController().signal, gone);
  runtime.sendMessage.mockImplementation(() => {
    runtime.id = undefined;
    return Promise.reject(new Error('Extension context invalidated.'));
  });
  await expect(page.sendToBackground(hello)).rejects.toThrow('orphaned');
  await expect(page.sendToBackground(hello)).rejects.toThrow('orphaned');
  expect(gone).toHaveBeenCalledOnce();
  expect(page.isOrphaned()).toBe(true);
});

it('tells no one whose signal has aborted', async () => {
  const gone = vi.fn();
  const control = new AbortController();
  page.onOrphaned(control.signal, gone);
  control.abort();
  runtime.id = undefined;
  await expect(page.sendToBackground(hello)).rejects.toThrow('orphaned');
  expect(gone).not.toHaveBeenCalled();
});

async function hear(message: unknown, id: string): Promise<unknown> {
  const [listener] = listeners;
  return new Promise((resolve) => {
    if (listener?.(message, { id }, resolve) !== true) resolve('unheard');
  });
}

it('hears our own background alone', async () => {
  page.listen(new AbortController().signal, ({ type }) => type);
  expect(await hear({ type: 'stop' }, 'ownid')).toBe('stop');
  expect(await hear({ type: 'stop' }, 'other')).toBe('unheard');
});

it('answers null where a handler throws or says nothing', async () => {
  page.listen(new AbortController().signal, ({ type }) => {
    if (type === 'stop') throw new Error('no');
  });
  expect(await hear({ type: 'stop' }, 'ownid')).toBeNull();
  expect(await hear({ type: 'undo' }, 'ownid')).toBeNull();
});

it('hears nothing after its signal has aborted', () => {
  const control = new AbortController();
  page.listen(control.signal, () => null);
  expect(listeners.size).toBe(1);
  control.abort();
  expect(listeners.size).toBe(0);
});
