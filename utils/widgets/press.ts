/** A person's press and a person's typing, as far as a script can send them. */

const shared = { bubbles: true, cancelable: true, composed: true } as const;

/**
 * Sends the whole sequence of a press: pointer and mouse down and up, then the click whose default action ticks native
 * boxes. Pages listen to any of these. The events are not trusted, and no script can change that. Taking the focus has the
 * browser lay the page out: of `many` boxes pressed one after the other the first takes it, and the others only say so.
 */
export function press(target: Element, many = false): void {
  const { defaultView: view } = target.ownerDocument;
  const mouse = { ...shared, view, detail: 1 };
  const pointer = { ...mouse, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  const send = (event: Event) => target.dispatchEvent(event);
  send(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  send(new MouseEvent('mousedown', { ...mouse, buttons: 1 }));
  const element = target as HTMLElement;
  if (many && target.ownerDocument.activeElement?.matches('[type=checkbox]')) {
    send(new FocusEvent('focus', { composed: true, view }));
    send(new FocusEvent('focusin', { bubbles: true, composed: true, view }));
  } else element.focus?.({ preventScroll: true });
  send(new PointerEvent('pointerup', pointer));
  send(new MouseEvent('mouseup', mouse));
  // A button that forgot its type, or one round the control, would submit the form: committing is the admin's.
  view?.addEventListener('submit', hold, true);
  view?.addEventListener('click', stay);
  element.click();
  view?.removeEventListener('submit', hold, true);
  view?.removeEventListener('click', stay);
}

/** Moves the pointer onto an element: many lists take the item that the pointer is on. */
export function hover(target: Element): void {
  const mouse = { ...shared, view: target.ownerDocument.defaultView };
  target.dispatchEvent(new PointerEvent('pointerover', { ...mouse, pointerType: 'mouse', isPrimary: true }));
  for (const type of ['mouseover', 'mousemove']) target.dispatchEvent(new MouseEvent(type, mouse));
}

/** Presses and lets go of a key; old toolkits read its code. */
export function key(target: Element, name: string, keyCode: number): void {
  (target as HTMLElement).focus?.({ preventScroll: true });
  for (const type of ['keydown', 'keyup'])
    target.dispatchEvent(
      new KeyboardEvent(type, { ...shared, key: name, code: name, keyCode, which: keyCode }),
    );
}

function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A link without an address is a button of the page's script; where that does not say so, the page would load anew. */
function stay(event: Event): void {
  if ((event.target as Element).closest?.('a[href=""]')) event.preventDefault();
}

/** When a field of a page last took the focus. */
const focused = new WeakMap<Document, number>();
/** Fields written one after the other follow within this time, in milliseconds. */
const burst = 500;

/**
 * Writes a field's value as typing would: the native setter, so that frameworks notice, then input and change. Of `many`
 * written one after the other the first takes the focus, and the others only say so, as with boxes; none keeps it.
 */
export function writeValue(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
  many = false,
): void {
  const page = field.ownerDocument;
  const now = performance.now();
  const saysOnly = many && now - (focused.get(page) ?? Number.NEGATIVE_INFINITY) < burst;
  const say = (type: string, bubbles: boolean) =>
    field.dispatchEvent(new FocusEvent(type, { bubbles, composed: true, view: page.defaultView }));
  focused.set(page, now);
  if (saysOnly) {
    say('focus', false);
    say('focusin', true);
  } else field.focus({ preventScroll: true });
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  setter?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { ...shared, data: value, inputType: 'insertText' }));
  field.dispatchEvent(new Event('change', shared));
  if (saysOnly) {
    say('blur', false);
    say('focusout', true);
  } else field.blur();
}
