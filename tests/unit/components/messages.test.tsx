// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import type { Notice, PanelState } from '../../../utils/setup/types';
import { draw, stubStrings } from './render-panel';
import { delivery, findings, inState, nowhere, panel, running } from './state-parts';

beforeAll(stubStrings);

const sent: Notice = { tone: 'status', key: 'noticeSentPress', args: ['Gradient MSP', 'Save'] };
const lost: Notice = { tone: 'alert', key: 'noticeSendUnknown', args: ['Gradient MSP'] };

function other(notice: Notice) {
  return delivery({ setupId: 'two', destination: 'Gradient MSP', notice, secrets: inState('delivered') });
}

async function said(role: 'status' | 'alert', state: PanelState): Promise<string> {
  await draw(state);
  return document.querySelector(`[role="${role}"]`)?.textContent ?? '';
}

describe('what went well with an earlier setup', () => {
  it('is said as long as no other runs', async () => {
    const state = panel({ page: nowhere, deliveries: [other(sent)] });
    expect(await said('status', state)).toContain('Sent to Gradient MSP. Now press “Save” there.');
  });

  it('is no news in the next one', async () => {
    const state = running({ findings: findings(3) }, { deliveries: [delivery(), other(sent)] });
    expect(await said('status', state)).not.toContain('Gradient MSP');
  });
});

it('says what went wrong with an earlier setup, whatever runs', async () => {
  const state = running({ findings: findings(3) }, { deliveries: [delivery(), other(lost)] });
  expect(await said('alert', state)).toContain('Gradient MSP');
});
