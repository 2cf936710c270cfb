/** JSON that reaches for prototypes, through every way that text from outside comes in. */
import { vi } from 'vitest';
import { destinationOrigin, manifest, pageSender, panel, World } from '../unit/setup/world';
import { attack } from './attack';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../unit/setup/fake-browser')).polyfill,
}));

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'valueOf',
];
const payload = '{"polluted":true,"stored":true,"prototype":{"polluted":true}}';

function isClean(): boolean {
  const fresh: object = JSON.parse('{}') as object;
  return !('polluted' in fresh) && !('polluted' in []) && Object.keys(Object.prototype).length === 0;
}

attack('pollution', 'no key of a message, in any place, changes what all objects are', async ({ tried }) => {
  const world = new World();
  await world.openVendor();
  const setupId = await world.start();
  for (const name of names) {
    const bodies = [
      `{"type":"hello","vendor":"syncro","${name}":${payload}}`,
      `{"${name}":${payload},"type":"captured","setupId":"${setupId}","values":[]}`,
      `{"type":"captured","setupId":"${setupId}","values":[{"field":"${name}","value":"x"}]}`,
      `{"type":"captured","setupId":"${setupId}","values":[{"field":"apiToken","value":"x","${name}":${payload}}]}`,
      `{"type":"captured","setupId":"${name}","values":[{"field":"apiToken","value":"x"}]}`,
      `{"type":"say","setupId":"${setupId}","key":"${name}"}`,
      `{"type":"work","setupId":"${setupId}","work":{"kind":"${name}","${name}":${payload}}}`,
      `{"type":"page-seen","vendor":"${name}","kind":"${name}"}`,
      `{"type":"panel-start","tabId":1,"manifestId":"${name}/x"}`,
      `{"type":"panel-reveal","setupId":"${setupId}","field":"${name}"}`,
      `{"type":"panel-state","tabId":1,"${name}":${payload}}`,
      `{"type":"panel-confirm","tabId":1,"ids":["${name}"],"confirmed":true}`,
      `{"type":"panel-tick","tabId":1,"id":"${name}","ticked":true}`,
    ];
    for (const text of bodies) {
      for (const sender of [pageSender(), panel]) {
        const reply = await world.deliver(JSON.parse(text) as unknown, sender);
        const told = JSON.stringify(reply ?? null).includes('"stored":true');
        tried(text, isClean() && !told);
      }
    }
  }
  tried('the setup still runs', (await world.state()).setup?.id === setupId);
});

attack(
  'pollution',
  'nor does a reading’s names, a form’s labels or a destination’s answer',
  async ({ tried }) => {
    for (const name of names) {
      const world = new World();
      await world.openVendor();
      const setupId = await world.start();
      const control = {
        ref: 0,
        path: [name],
        key: name,
        column: name,
        level: name,
        levels: [name, 'on'],
        visible: true,
        disabled: false,
      };
      const fields = [{ label: name, state: 'typed', value: name }];
      const rest = { unopened: false, failures: [], canUndo: false, kind: 'permissions' };
      await world.deliver({ type: 'report', setupId, controls: [control], fields, ...rest }, pageSender());
      await world.capture(setupId);
      const answer = JSON.parse(
        `[{"field":0,"label":"${name}","${name}":${payload},"candidates":[],"chosen":-1}]`,
      ) as unknown;
      world.browser.open({ id: 2, url: `${destinationOrigin}/` }, { answer: () => answer });
      await world.fromPanel({ type: 'panel-target', setupId, targetTabId: 2, sendTo: destinationOrigin });
      const { setup, deliveries } = await world.state();
      tried(
        name,
        isClean() && setup?.manifestId === manifest.id && deliveries[0]?.secrets[1]?.state === 'captured',
      );
    }
  },
);
