// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest';
import type { PanelState } from '../../../utils/setup/types';
import { button, draw, parts, press, recordedActions, stubStrings } from './render-panel';
import { states } from './states';

beforeAll(stubStrings);

function state(name: string): PanelState {
  const found = states[name];
  if (!found) throw new Error(`No state ${name}`);
  return found;
}

function row(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-step="${id}"]`);
  if (!found) throw new Error(`No step ${id}`);
  return found;
}

function summary(): string {
  return parts('steps')[0]?.querySelector('summary')?.textContent ?? '';
}

it('is one line beside the work, which names the step', async () => {
  await draw(state('findings'));
  expect(parts('steps').map((part) => (part as HTMLDetailsElement).open)).toEqual([false]);
  expect(summary()).toBe('Step 3 of 7: Rights');
});

it('marks where the admin is, once, and says each state in words', async () => {
  await draw(state('findings'));
  const current = [...document.querySelectorAll('[aria-current]')];
  expect(current.map((each) => [each.getAttribute('aria-current'), each.getAttribute('data-step')])).toEqual([
    ['step', 'rights'],
  ]);
  const said = [...document.querySelectorAll('[data-step]')].map((each) => each.textContent);
  expect(said[0]).toContain('Not known');
  expect(said[1]).toContain('Done');
  expect(said[2]).toContain('You are here');
  expect(said[3]).toContain('Next');
  expect(said[4]).toContain('Later');
});

it('lies open on a page that is none of the way, and offers the way there', async () => {
  const actions = recordedActions();
  await draw(state('steps-way'), actions);
  expect(parts('steps').map((part) => (part as HTMLDetailsElement).open)).toEqual([true]);
  expect(summary()).toBe('Step 2 of 7: Open a new token');
  expect(document.querySelector('[aria-current]')).toBeNull();
  expect(row('open').textContent).toContain('Admin > API Tokens > New Token > Custom Permissions');
  await press(button('Take me there', row('open')));
  await press(button('Show on the page', row('open')));
  expect(actions.goTo.mock.calls).toEqual([['open']]);
  expect(actions.pointAt.mock.calls).toEqual([['open']]);
});

it('tells each of its buttons apart by the step', async () => {
  await draw(state('steps-way'));
  const names = [...row('open').querySelectorAll('button')].map((each) => each.getAttribute('aria-label'));
  expect(names).toEqual(['Take me there: Open a new token', 'Show on the page: Open a new token']);
});

it('has a box only for what no page tells, and what is ticked can be taken back', async () => {
  const actions = recordedActions();
  await draw(state('findings'), actions);
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-step] input')];
  expect(boxes.map((box) => box.closest('li')?.dataset.step)).toEqual(['before']);
  expect(row('before').textContent).toContain('Sign in as a Global Admin');
  await press(boxes[0] as HTMLElement);
  await draw(state('steps-way'), actions);
  await press(row('before').querySelector('input') as HTMLElement);
  expect(actions.tickStep.mock.calls).toEqual([
    ['before', true],
    ['before', false],
  ]);
});

it('says why the page is not to be left', async () => {
  await draw(state('steps-stay'));
  expect(row('keep').textContent).toContain('Stay on this page');
  expect(row('keep').querySelector('button')).toBeNull();
});

it('leads nobody to the page that he is on', async () => {
  await draw(state('findings'));
  expect(row('save').textContent).toBe('Create the token Next');
  await draw(state('captured'));
  expect(row('deliver').textContent).toContain('Provider Settings > Integrations > Syncro');
  expect(row('deliver').textContent).toContain('Then press “Save” there.');
});

it('says how sure it is, and since when', async () => {
  await draw(state('steps-sent'));
  expect(row('before').textContent).toMatch(/Before you start Done.*2026/);
  expect(row('rights').textContent).toMatch(/Seen as asked for\. .*2026/);
  expect(row('prove').textContent).toContain('The vendor refused something.');
});

it('comes to an end', async () => {
  await draw(state('steps-done'));
  expect(summary()).toBe('All 7 steps done');
});
