import { make, randomId, style } from '../dom';

const box = style(
  'border:1px solid #8a8f98;border-radius:4px;padding:4px 8px;width:88px;cursor:pointer;background:#fff',
);
const popup = style(
  'position:fixed;margin:0;padding:4px 0;list-style:none;background:#fff;box-shadow:0 2px 8px #0006;z-index:70',
);
const optionClass = style('padding:5px 14px;cursor:pointer');

export interface ComboboxWish {
  readonly labelledBy: string;
  readonly value: string;
  readonly readOnly: boolean;
  choices(): Promise<readonly string[]>;
  commit(value: string): void;
}

let opened: { list: HTMLElement; combobox: HTMLElement; top: number } | undefined;

function close(): void {
  opened?.list.remove();
  opened?.combobox.setAttribute('aria-expanded', 'false');
  opened?.combobox.removeAttribute('aria-controls');
  opened = undefined;
}

document.addEventListener('pointerdown', (event) => {
  const { target } = event;
  const within =
    target instanceof Node && (opened?.list.contains(target) || opened?.combobox.contains(target));
  if (!within) close();
});
// A list does not follow its box: it goes when the box has gone from where it was.
document.addEventListener(
  'scroll',
  () => {
    if (opened && opened.combobox.getBoundingClientRect().top !== opened.top) close();
  },
  true,
);

async function open(combobox: HTMLElement, wish: ComboboxWish): Promise<void> {
  close();
  const list = make('ul', { role: 'listbox', id: randomId(), 'aria-busy': 'true', class: popup });
  const place = combobox.getBoundingClientRect();
  const below = place.bottom + 130 < innerHeight;
  Object.assign(list.style, { left: `${place.left}px`, minWidth: `${place.width}px` });
  if (below) list.style.top = `${place.bottom + 2}px`;
  else list.style.bottom = `${innerHeight - place.top + 2}px`;
  document.body.append(list);
  opened = { list, combobox, top: place.top };
  combobox.setAttribute('aria-expanded', 'true');
  combobox.setAttribute('aria-controls', list.id);
  for (const choice of await wish.choices()) {
    const current = combobox.textContent === choice;
    const attributes = {
      role: 'option',
      'aria-selected': String(current),
      id: randomId(),
      class: optionClass,
    };
    const option = make('li', attributes, choice);
    option.addEventListener('click', () => {
      combobox.textContent = choice;
      close();
      wish.commit(choice);
    });
    list.append(option);
  }
  list.removeAttribute('aria-busy');
}

function moveTo(combobox: HTMLElement, step: number): void {
  const options = [...(opened?.list.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  const at = options.findIndex((option) => option.id === combobox.getAttribute('aria-activedescendant'));
  const next = options[Math.min(options.length - 1, Math.max(0, at + step))];
  if (next) combobox.setAttribute('aria-activedescendant', next.id);
}

/** A combobox that is no text box, as the ARIA guide has it: its list is made when it opens and gone when it closes. */
export function ariaCombobox(wish: ComboboxWish): HTMLElement {
  const combobox = make(
    'div',
    {
      role: 'combobox',
      tabindex: '0',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-labelledby': wish.labelledBy,
      class: box,
    },
    wish.value,
  );
  if (wish.readOnly) {
    combobox.setAttribute('aria-disabled', 'true');
    return combobox;
  }
  combobox.addEventListener('click', () => {
    if (opened?.combobox === combobox) close();
    else void open(combobox, wish);
  });
  combobox.addEventListener('keydown', (event) => {
    const active = combobox.getAttribute('aria-activedescendant');
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (opened?.combobox === combobox) moveTo(combobox, event.key === 'ArrowDown' ? 1 : -1);
      else void open(combobox, wish);
    } else if (event.key === 'Enter' && active) document.getElementById(active)?.click();
  });
  return combobox;
}
