/** Answers of servers, which may be anything. */
import { afterEach, expect, it, vi } from 'vitest';
import { callServer } from '../../../utils/messaging/call';

afterEach(() => void vi.unstubAllGlobals());

function answering(body: ReadableStream<Uint8Array> | string): void {
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'content-type': 'application/json' } }));
}

function call(): ReturnType<typeof callServer> {
  return callServer({ url: 'https://hooks.acme.example/in', signal: new AbortController().signal });
}

it('reads an answer that comes in pieces', async () => {
  const bytes = new TextEncoder().encode('{"user":"Zoë"}');
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  answering(body);
  expect(await call()).toEqual({ status: 200, body: { user: 'Zoë' } });
});

it('leaves an answer without an end after a million characters', async () => {
  let given = 0;
  const cancel = vi.fn();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 100_000;
      // Whoever reads to the end never comes to it.
      if (given > 5_000_000) controller.error(new Error('read too much'));
      else controller.enqueue(new Uint8Array(100_000).fill(32));
    },
    cancel,
  });
  answering(body);
  expect(await call()).toEqual({ status: 200, body: null });
  expect(cancel).toHaveBeenCalledOnce();
  expect(given).toBeLessThan(2_000_000);
});

it.each(['', '<h1>Sign in</h1>', '{"cut":'])('has no body to show for %j', async (text) => {
  answering(text);
  expect(await call()).toEqual({ status: 200, body: null });
});
