// @vitest-environment happy-dom
/** What fills in forms is brought where there is one, and asked for again where it did not come. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { filling } from '../../../utils/assistant/filling';
import { createFormFields } from '../../../utils/assistant/form-fields';
import { createSession, type Session } from '../../../utils/assistant/session';
import type { AssistantPlan, FromAssistant } from '../../../utils/messaging/protocol';
import { autotask } from '../../../utils/vendors/autotask/vendor';

const plan: AssistantPlan = {
  setupId: 'setup',
  known: [],
  aliases: [],
  capture: [],
  fields: [{ object: 'api-user', label: 'First Name', fill: 'MSPCFO' }],
  target: 'security-level',
  kept: 'overlaySafe',
  styles: { marks: '', overlay: '' },
};
const guard = { first: true, watch: () => undefined, release: () => undefined, calm: () => undefined };
let session: Session;
let asked: number;

/** The `brought` time that it is asked for it comes; 0: never. */
function begin(brought: number): void {
  const answer = async ({ type }: FromAssistant): Promise<unknown> => {
    if (type !== 'bring') return null;
    asked += 1;
    if (asked === brought) filling.offer(createFormFields);
    return null;
  };
  session = createSession(autotask, plan, answer, guard);
}

beforeEach(() => {
  asked = 0;
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = () => ({ width: 100 }) as DOMRect;
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => key } });
  document.body.innerHTML = `<h1>Add API User</h1><label>First Name <input type="text"></label>
    <div>Generate Key</div><div>Generate Secret</div>`;
});

afterEach(() => session.end());

it('asks no more where it never comes', async () => {
  begin(0);
  await vi.waitFor(() => expect(asked).toBe(3));
  await session.handle({ type: 'look' });
  await new Promise((resolve) => setTimeout(resolve));
  expect([asked, document.querySelector('input')?.value]).toEqual([3, '']);
});

it('fills in what a second try has brought', async () => {
  begin(2);
  await vi.waitFor(() => expect(document.querySelector('input')?.value).toBe('MSPCFO'));
  expect(asked).toBe(2);
});
