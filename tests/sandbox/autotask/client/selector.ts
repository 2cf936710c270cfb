/** `SingleItemSelector2`: a box that shows the choice, and a floating list of all choices. */
import { div, identified, make, onWholePress } from './dom';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SelectorWish {
  readonly choices: readonly Choice[];
  /** Where the list is: in the selector, hidden while it is closed, or at the end of the body while it is open. */
  readonly listAt: 'own' | 'body';
  choose(value: string): void;
}

export interface Selector {
  readonly element: HTMLElement;
  show(value: string, enabled: boolean): void;
}

let close: () => void = () => {};

document.addEventListener('mousedown', ({ target }) => {
  if (!(target instanceof Element && target.closest('.SingleItemSelector2, .ContextOverlay'))) close();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});

export function makeSelector(wish: SelectorWish): Selector {
  const text = div('Text');
  const box = identified(make('div', 'Container', { tabindex: '0' }, text, div('DropDownArrow')));
  const overlay = div('ContextOverlay');
  const holder = div('ContextOverlayContainer', overlay);
  const element = div('SingleItemSelector2', box, wish.listAt === 'own' && holder);
  let current = '';
  let enabled = true;

  function fill(): void {
    const items = wish.choices.map(({ value, label }, index) => {
      const data = {
        'data-item-type': 'Item',
        'data-index': String(index),
        'data-is-selected': String(value === current),
      };
      const item = make('div', 'Item', data, div('Text', label));
      onWholePress(item, () => {
        close();
        wish.choose(value);
      });
      return item;
    });
    overlay.replaceChildren(div('Content', ...items));
  }

  function open(): void {
    close();
    fill();
    if (wish.listAt === 'body') document.body.append(holder);
    overlay.classList.add('Active');
    const { left, bottom, top, width } = box.getBoundingClientRect();
    const height = overlay.offsetHeight;
    const below = bottom + height < innerHeight;
    Object.assign(overlay.style, {
      left: `${left}px`,
      top: `${below ? bottom : Math.max(0, top - height)}px`,
      minWidth: `${width}px`,
    });
    close = () => {
      overlay.classList.remove('Active');
      if (wish.listAt === 'body') holder.remove();
      close = () => {};
    };
  }

  onWholePress(box, () => {
    if (!enabled) return;
    if (overlay.classList.contains('Active')) close();
    else open();
  });
  return {
    element,
    show(value, usable) {
      current = value;
      enabled = usable;
      text.textContent = wish.choices.find((choice) => choice.value === value)?.label ?? value;
      for (const name of ['Disabled', 'Locked']) element.classList.toggle(name, !usable);
      fill();
    },
  };
}
