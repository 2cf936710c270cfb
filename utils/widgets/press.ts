/** A person's press, as far as a script can send one. */

const shared = { bubbles: true, cancelable: true, composed: true, button: 0 } as const;

/**
 * Sends the whole sequence of a press: pointer and mouse down and up, then the click whose default action ticks native
 * boxes. Pages listen to any of these. The events are not trusted, and no script can change that.
 */
export function press(target: Element): void {
  const view = target.ownerDocument.defaultView;
  const mouse = { ...shared, view, detail: 1 };
  const pointer = { ...mouse, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  target.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  target.dispatchEvent(new MouseEvent('mousedown', { ...mouse, buttons: 1 }));
  (target as HTMLElement).focus?.({ preventScroll: true });
  target.dispatchEvent(new PointerEvent('pointerup', pointer));
  target.dispatchEvent(new MouseEvent('mouseup', mouse));
  if ('click' in target) (target as HTMLElement).click();
  else (target as Element).dispatchEvent(new MouseEvent('click', mouse));
}

/** Writes a field's value as typing would: the native setter, so that frameworks notice, then input and change. */
export function writeValue(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
): void {
  const prototype = Object.getPrototypeOf(field) as object;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  field.focus({ preventScroll: true });
  if (setter) setter.call(field, value);
  else field.value = value;
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, data: value, inputType: 'insertText' }),
  );
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.blur();
}
