// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { ProposeReply, WriteReply } from '../../../utils/messaging/protocol';
import { ask, fields, form, propose, write } from './served-page';

/** The label a person reads beside each proposed field, or null. */
function chosenLabels(proposal: ProposeReply): (string | null)[] {
  return proposal.map(
    ({ chosen, candidates }) => candidates.find(({ handle }) => handle === chosen)?.label ?? null,
  );
}

describe('proposing finds a field', () => {
  it.each([
    ['by the label round it and the label for it', form],
    ['by aria-label', '<input aria-label="subdomain"><input aria-label="API-Key">'],
    [
      'by aria-labelledby',
      '<b id="a">Subdomain</b><b id="b">API Keys</b><input aria-labelledby="a"><input aria-labelledby="b">',
    ],
    [
      'by its placeholder',
      '<input placeholder="Enter your subdomain"><input placeholder="API key (required)">',
    ],
    ['by the text before it', '<div>Subdomain</div><div><input></div><p>API Key</p><div><input></div>'],
    [
      'by the row’s header',
      '<table><tr><th>Subdomain</th><td><input></td></tr><tr><td>API Key</td><td><input></td></tr></table>',
    ],
    [
      'by the column’s header',
      '<table><thead><tr><th>Subdomain</th><th>API Key</th></tr></thead><tbody><tr><td><input></td><td><input></td></tr></tbody></table>',
    ],
    [
      'by another of the manifest’s labels',
      '<label>Syncro Subdomain<input></label><label>API Key<textarea></textarea></label>',
    ],
  ])('%s', async (_, html) => {
    const proposal = await propose(html);
    expect(proposal.every(({ chosen }) => chosen >= 0)).toBe(true);
    expect(new Set(proposal.map(({ chosen }) => chosen)).size).toBe(2);
  });
});

describe('proposing leaves to the admin', () => {
  it('a label that two fields have', async () => {
    const [subdomain, key] = await propose(`${form}<label>API Key<input></label>`);
    expect(subdomain?.chosen).toBeGreaterThanOrEqual(0);
    expect(key?.chosen).toBe(-1);
    expect(key?.candidates).toHaveLength(3);
  });

  it('a field of another name below a heading that says it', async () => {
    const form =
      '<h3>API Key</h3><p><input id="n"><label for="n">Name</label></p><p><input aria-label="Token"></p>';
    expect(chosenLabels(await propose(form))).toEqual([null, null]);
  });

  it('a label that is only nearly the same', async () => {
    expect(chosenLabels(await propose('<label>API Key Name<input></label>'))).toEqual([null, null]);
  });
});

describe('proposing never offers', () => {
  it.each([
    ['a hidden field', '<input hidden aria-label="API Key">'],
    ['a field off the page', '<input data-away aria-label="API Key">'],
    ['a field too small to see', '<input data-tiny aria-label="API Key">'],
    ['a transparent field', '<div style="opacity: 0.01"><input aria-label="API Key"></div>'],
    ['a disabled field', '<fieldset disabled><input aria-label="API Key"></fieldset>'],
    ['a readonly field', '<input readonly aria-label="API Key">'],
    ['a field of type hidden', '<input type="hidden" aria-label="API Key">'],
    ['a checkbox', '<input type="checkbox" aria-label="API Key">'],
    [
      'a field that its box cuts off',
      '<div data-tiny style="overflow: hidden"><p><input aria-label="API Key"></p></div>',
    ],
    [
      'a field that is clipped away',
      '<div style="clip-path: inset(100%)"><input aria-label="API Key"></div>',
    ],
    ['a field in a frame', '<iframe srcdoc="<input aria-label=\'API Key\'>"></iframe>'],
  ])('%s', async (_, html) => {
    const [, key] = await propose(html);
    expect(key).toMatchObject({ chosen: -1, candidates: [] });
  });
});

it('proposing never offers a field in a shadow root whose host is transparent', async () => {
  document.body.innerHTML = '<x-field style="opacity: 0.01"></x-field>';
  const root = document.querySelector('x-field')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<input aria-label="API Key">';
  const [, key] = await ask<ProposeReply>({ type: 'propose', token: 'token', fields, called: [] });
  expect(key).toMatchObject({ chosen: -1, candidates: [] });
});

describe('writing', () => {
  it('leaves out a field that the page hides on seeing the first value', async () => {
    const proposal = await propose(form);
    const key = document.querySelector<HTMLInputElement>('#k');
    document.querySelector('#s')?.addEventListener('input', () => key?.setAttribute('hidden', ''));
    const heard = vi.fn();
    key?.addEventListener('input', heard);
    expect((await write(proposal)).faults).toEqual([{ handle: proposal[1]?.chosen, why: 'not-kept' }]);
    expect(key?.value).toBe('');
    expect(heard).not.toHaveBeenCalled();
  });

  it('writes, tells the page, and reads back', async () => {
    const proposal = await propose(form);
    const events: string[] = [];
    for (const type of ['input', 'change']) document.body.addEventListener(type, () => events.push(type));
    const reply = await write(proposal);
    expect(reply).toEqual({ written: proposal.map(({ chosen }) => chosen), faults: [] });
    expect([...document.querySelectorAll('input')].map(({ value }) => value)).toEqual(['acme', 's3cret']);
    expect([...document.querySelectorAll('input')].map((field) => field.autocomplete)).toEqual([
      'off',
      'off',
    ]);
    expect(events).toEqual(['input', 'change', 'input', 'change']);
  });

  it('goes past a framework’s own `value`', async () => {
    const proposal = await propose(form);
    const key = document.querySelector<HTMLInputElement>('#k');
    const tracked = vi.fn();
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    if (key)
      Object.defineProperty(key, 'value', {
        get: () => native?.get?.call(key),
        set: tracked,
        configurable: true,
      });
    expect((await write(proposal)).faults).toEqual([]);
    expect(tracked).not.toHaveBeenCalled();
  });

  it.each([
    ['hidden', (key: HTMLElement) => key.setAttribute('hidden', '')],
    ['readonly', (key: HTMLElement) => key.setAttribute('readonly', '')],
    ['gone', (key: HTMLElement) => key.remove()],
  ] as const)('writes nothing at all when one field is %s meanwhile', async (why, spoil) => {
    const proposal = await propose(form);
    const key = document.querySelector<HTMLElement>('#k');
    if (key) spoil(key);
    expect(await write(proposal)).toEqual({ written: [], faults: [{ handle: proposal[1]?.chosen, why }] });
    expect(document.querySelector<HTMLInputElement>('#s')?.value).toBe('');
  });

  it('says which field the page put back', async () => {
    const proposal = await propose(form);
    const key = document.querySelector<HTMLInputElement>('#k');
    key?.addEventListener('change', () => {
      key.value = '';
    });
    expect(await write(proposal)).toEqual({
      written: [proposal[0]?.chosen],
      faults: [{ handle: proposal[1]?.chosen, why: 'not-kept' }],
    });
  });

  it.each([
    ['another token', { token: 'other' }],
    ['another origin', { origin: 'https://evil.example' }],
  ])('refuses %s', async (_, changes) => {
    const reply = await write(await propose(form), changes);
    expect(reply.written).toEqual([]);
    expect(reply.faults.map(({ why }) => why)).toEqual(['moved', 'moved']);
    expect(document.querySelector<HTMLInputElement>('#k')?.value).toBe('');
  });

  it('takes no handle of an earlier proposal', async () => {
    const earlier = await propose(form);
    await propose(form);
    const reply = await write(earlier);
    expect(reply.written).toEqual([]);
    expect(document.querySelector<HTMLInputElement>('#k')?.value).toBe('');
  });
});

describe('a list', () => {
  const list = (options: string) => `<label>Ticket System <select id="l">${options}</select></label>`;
  const system = [{ labels: ['Ticket System'], fixed: 'RepairShopr / Syncro' }];
  const both = list('<option>Autotask</option><option value="s">RepairShopr/Syncro</option>');

  async function choose(html: string, wanted: object): Promise<ProposeReply> {
    document.body.innerHTML = html;
    return ask<ProposeReply>({ type: 'propose', token: 'token', fields: wanted, called: [] });
  }

  it('takes a fixed value that is among its choices', async () => {
    const [proposed] = await choose(both, system);
    expect(proposed?.chosen).not.toBe(-1);
    const values = [{ handle: proposed?.chosen ?? -1, value: 'RepairShopr / Syncro' }];
    const reply = await ask<WriteReply>({ type: 'write', token: 'token', origin: location.origin, values });
    expect(reply.faults).toEqual([]);
    expect(document.querySelector('select')?.value).toBe('s');
  });

  it('without that choice is not proposed', async () => {
    const [proposed] = await choose(list('<option>Autotask</option>'), system);
    expect(proposed).toMatchObject({ chosen: -1, candidates: [] });
  });

  it('never takes a part of the credential', async () => {
    const [proposed] = await choose(both, [{ labels: ['Ticket System'], fixed: null }]);
    expect(proposed).toMatchObject({ chosen: -1, candidates: [] });
  });
});

it('still takes the values of an earlier proposal when it was asked again meanwhile', async () => {
  const first = await propose(form);
  await ask<ProposeReply>({ type: 'propose', token: 'later', fields, called: [] });
  expect((await write(first)).faults).toEqual([]);
});
