/** Making elements. Ids are made up for each load and mean nothing. */

export type Child = Node | string | false | undefined;

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

export function div(className: string, ...children: readonly Child[]): HTMLDivElement {
  return make('div', className, {}, ...children);
}

/** `z` and 32 hexadecimal digits. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `z${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export function identified<Made extends Element>(element: Made): Made {
  element.id = randomId();
  return element;
}

const wholePress = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/** Acts on a press that sends all that a press sends, in its order; a bare click does nothing. */
export function onWholePress(element: HTMLElement, act: (event: Event) => void): void {
  let next = 0;
  for (const [index, type] of wholePress.entries()) {
    element.addEventListener(type, (event) => {
      next = index === next ? next + 1 : index === 0 ? 1 : 0;
      if (next < wholePress.length) return;
      next = 0;
      act(event);
    });
  }
}

/** Acts on a click, and on Enter or Space for what has the focus. */
export function onClick(element: HTMLElement, act: () => void): void {
  element.addEventListener('click', act);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  });
}
