// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PanelState } from '../../../utils/setup/types';
import {
  button,
  buttons,
  draw,
  parts,
  press,
  type RecordedActions,
  recordedActions,
  stubStrings,
  type,
} from './render-panel';
import { states } from './states';

beforeAll(stubStrings);

let actions: RecordedActions;
beforeEach(() => {
  actions = recordedActions();
});

function state(name: string): PanelState {
  const found = states[name];
  if (!found) throw new Error(`No state ${name}`);
  return found;
}

function card(): HTMLDetailsElement {
  const found = document.querySelector<HTMLDetailsElement>('.choices');
  if (!found) throw new Error('Nothing is asked');
  return found;
}

/** The answer with that text, and what it says besides. */
function answer(text: string): HTMLInputElement {
  const labels = [...card().querySelectorAll('label')];
  const input = labels.find((label) => label.textContent?.includes(text))?.querySelector('input');
  if (!input) throw new Error(`No answer ${text}`);
  return input;
}

describe('what a manifest leaves open', () => {
  it('is asked in front of the list, with its defaults', async () => {
    await draw(state('choices'), actions);
    expect(card().open).toBe(true);
    const [first] = parts('finding');
    expect(first && card().compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const checked = [...card().querySelectorAll<HTMLInputElement>('input:checked')];
    expect(checked.map((input) => input.closest('label')?.textContent?.trim())).toEqual([
      'Surveys Without it: No survey is sent.',
      'First set-up: take Add away again afterwards only during set-up',
      'None of these: the list as it stands',
      'Any of them, whichever the page has',
      'Exactly these rights (recommended)',
    ]);
  });

  it.each([
    ['Sales metrics', { kind: 'group', id: 'sales', on: true }],
    ['Surveys', { kind: 'group', id: 'surveys', on: false }],
    ['ConnectWise 2020.4', { kind: 'variant', id: 'since-2020-4' }],
    ['Admin', { kind: 'alternative', name: 'Admin' }],
    ['Companies | Manage Contacts', { kind: 'right', id: 'either', right: 1 }],
  ] as const)('is answered one at a time: %s', async (text, choice) => {
    await draw(state('choices'), actions);
    await press(answer(text));
    expect(actions.choose).toHaveBeenCalledExactlyOnceWith(choice);
  });

  it('stays folded where there is nothing but a ready-made role to choose', async () => {
    const asking = state('choices');
    const requirements = asking.manifest?.requirements.slice(0, 2) ?? [];
    const manifest = asking.manifest && { ...asking.manifest, groups: [], variants: [], requirements };
    await draw({ ...asking, manifest }, actions);
    expect(card().open).toBe(false);
    expect(answer('Admin').checked).toBe(false);
  });

  it('takes the entries of a free list, one a line, beside what the source says of them', async () => {
    await draw(state('choices'), actions);
    const field = card().querySelector('textarea');
    expect(field?.closest('fieldset')?.textContent).toContain('read them in the guide');
    if (field) await type(field, ' Service / Priority \n\nService / Source');
    expect(actions.choose).toHaveBeenCalledExactlyOnceWith({
      kind: 'entries',
      id: 'system | table setup',
      entries: ['Service / Priority', 'Service / Source'],
    });
  });

  it('calls a ready-made role the riskier choice', async () => {
    await draw(state('choices'), actions);
    expect(answer('Admin').closest('label')?.textContent).toMatch(/riskier.*change everything/);
    expect(buttons('Keep these choices')).toHaveLength(1);
  });

  it('folds away once kept, says what was chosen, and can be opened again', async () => {
    await draw(state('choices'), actions);
    await press(button('Keep these choices'));
    expect(actions.choose).toHaveBeenCalledExactlyOnceWith({ kind: 'answered' });
    expect(document.activeElement?.localName).toBe('summary');
    await draw(state('choices-kept'), actions);
    expect(card().open).toBe(false);
    expect(card().querySelector('summary')?.textContent).toMatch(/2020\.4 and later, Surveys, First set-up/);
    expect(answer('Sales metrics').checked).toBe(false);
    expect(buttons('Keep these choices')).toEqual([]);
  });

  it('says what to do where a ready-made role stands in for the list', async () => {
    await draw(state('choices-ready-made'), actions);
    expect(parts('finding')).toEqual([]);
    expect(document.querySelector('[role="status"]')?.textContent).toBe(
      'Choose “Admin” on the page, then save.',
    );
  });

  it('can’t be changed while the page is', async () => {
    const { setup, ...asking } = state('choices');
    const work = { kind: 'granting', done: 1, total: 4 } as const;
    await draw({ ...asking, setup: setup && { ...setup, work } }, actions);
    expect(answer('Surveys').closest('fieldset[disabled]')).not.toBeNull();
  });

  it('is spoken of again once the destination is connected, where it was for setting up only', async () => {
    const { manifest, setup } = state('choices');
    const sent = state('sent');
    await draw({
      ...sent,
      manifest,
      setup: sent.setup && setup && { ...sent.setup, choices: setup.choices },
    });
    expect(document.body.textContent).not.toContain('for setting up only');
    await press(button('Yes'));
    expect(document.body.textContent).toContain('untick under “Your choices”: First set-up: take Add away');
    expect(document.body.textContent).not.toContain('Surveys.');
  });

  it('is not asked where nothing is open', async () => {
    await draw(state('findings'), actions);
    expect(document.querySelector('.choices')).toBeNull();
  });
});
