/** Draws the panel into happy-dom with recorded actions, and finds parts as contract and assistive tools name them. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { Actions } from '../../../components/actions';
import { PanelView } from '../../../components/panel-view';
import type { PanelState } from '../../../utils/setup/types';
import { getMessageIn, type Locale, locales } from '../strings/locales';
import { catalogue } from './state-parts';

export function stubStrings(): void {
  stubLocale(locales.english);
}

export function stubLocale(locale: Locale): void {
  vi.stubGlobal('chrome', { i18n: { getMessage: getMessageIn(locale) } });
}

export function recordedActions() {
  return {
    allow: vi.fn<Actions['allow']>(),
    start: vi.fn<Actions['start']>(),
    end: vi.fn<Actions['end']>(),
    choose: vi.fn<Actions['choose']>(),
    confirm: vi.fn<Actions['confirm']>(),
    grant: vi.fn<Actions['grant']>(),
    remove: vi.fn<Actions['remove']>(),
    stop: vi.fn<Actions['stop']>(),
    undo: vi.fn<Actions['undo']>(),
    release: vi.fn<Actions['release']>(),
    show: vi.fn<Actions['show']>(),
    fill: vi.fn<Actions['fill']>(),
    tick: vi.fn<Actions['tick']>(),
    tickStep: vi.fn<Actions['tickStep']>(),
    goTo: vi.fn<Actions['goTo']>(),
    pointAt: vi.fn<Actions['pointAt']>(),
    keep: vi.fn<Actions['keep']>(async () => true),
    outline: vi.fn<Actions['outline']>(async () => 'heading: New API Token'),
    saveOutline: vi.fn<Actions['saveOutline']>(),
    reveal: vi.fn<Actions['reveal']>(async () => 'the-secret-value'),
    copySecret: vi.fn<Actions['copySecret']>(async () => true),
    clearClipboard: vi.fn<Actions['clearClipboard']>(async () => true),
    copyText: vi.fn<Actions['copyText']>(async () => true),
    forget: vi.fn<Actions['forget']>(),
    give: vi.fn<Actions['give']>(),
    target: vi.fn<Actions['target']>(),
    send: vi.fn<Actions['send']>(),
    deliver: vi.fn<Actions['deliver']>(),
    prove: vi.fn<Actions['prove']>(),
    dismiss: vi.fn<Actions['dismiss']>(),
    retry: vi.fn<Actions['retry']>(),
  } satisfies Actions;
}

export type RecordedActions = ReturnType<typeof recordedActions>;

let root: HTMLElement | null = null;

/** Draws that state in a fresh document and resolves when effects have run. */
export async function draw(
  state: PanelState | null,
  actions: Actions = recordedActions(),
  unanswered = false,
) {
  if (root) render(null, root);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  await redraw(state, actions, unanswered);
}

/** Draws another state over the one that is shown. */
export async function redraw(state: PanelState | null, actions: Actions, unanswered = false) {
  const view = <PanelView state={state} unanswered={unanswered} catalogue={catalogue} actions={actions} />;
  await act(() => {
    if (root) render(view, root);
  });
  // What is drawn for the first time is fetched first.
  await act(() => vi.dynamicImportSettled());
}

export function parts(name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)];
}

/** Buttons whose whole name matches, in document order. */
export function buttons(name: RegExp | string, within: ParentNode = document): HTMLButtonElement[] {
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  return [...within.querySelectorAll('button')].filter((button) => fits(button.textContent?.trim() ?? ''));
}

export function button(name: RegExp | string, within: ParentNode = document): HTMLButtonElement {
  const [found, ...others] = buttons(name, within);
  if (!found || others.length > 0)
    throw new Error(`${others.length + (found ? 1 : 0)} buttons named ${name}`);
  return found;
}

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

export async function type(
  element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  value: string,
): Promise<void> {
  await act(() => {
    element.value = value;
    if (!(element instanceof HTMLSelectElement)) element.dispatchEvent(new Event('input', { bubbles: true }));
    if (!(element instanceof HTMLInputElement)) element.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

export async function key(element: HTMLElement, name: string): Promise<void> {
  await act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
}

/** The list with that accessible name. */
export function list(name: string): HTMLElement | null {
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ??
    document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
  return [...document.querySelectorAll<HTMLElement>('ul')].find((each) => nameOf(each) === name) ?? null;
}
