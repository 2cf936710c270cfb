import { make, randomId, style } from '../dom';
import type { Drawn } from '../dom-kit';
import type { DualListModel, Side } from '../dual-list-model';

const panel = style(
  'position:fixed;right:0;top:0;bottom:0;width:640px;background:#fff;box-shadow:-4px 0 16px #0005;padding:16px;z-index:30',
);
const listClass = style(
  'list-style:none;margin:4px 0;padding:0;border:1px solid #c8ccd2;height:360px;overflow:auto;width:250px',
);
const entryClass = style('padding:4px 8px;cursor:pointer');
const markedClass = style('background:#dbe9ff');

function button(label: string, text: string, press: () => void): HTMLElement {
  const element = make('button', { type: 'button', 'aria-label': label }, text);
  element.addEventListener('click', press);
  return element;
}

/** A drawer with two listboxes; what is selected in one is moved by the buttons between them. */
export function virtualDialog(model: DualListModel): Drawn {
  const ids = { allow: randomId(), disallow: randomId(), title: randomId() };
  const listbox = (side: Side): HTMLElement =>
    make('ul', {
      role: 'listbox',
      'aria-multiselectable': 'true',
      'aria-labelledby': ids[side],
      tabindex: '0',
      class: listClass,
    });
  const boxes = { allow: listbox('allow'), disallow: listbox('disallow') };
  const trouble = make('p', { role: 'alert' });

  function update(): void {
    for (const side of ['allow', 'disallow'] as const) {
      const entries = model[side].map((entry) => {
        const element = make('li', { role: 'option', 'aria-selected': 'false', class: entryClass }, entry);
        element.addEventListener('click', () => {
          const on = element.getAttribute('aria-selected') !== 'true';
          element.setAttribute('aria-selected', String(on));
          element.classList.toggle(markedClass, on);
        });
        return element;
      });
      boxes[side].replaceChildren(...entries);
    }
    trouble.textContent = model.trouble;
  }

  function selected(side: Side): string[] {
    return [...boxes[side].querySelectorAll('[aria-selected=true]')].map((entry) => entry.textContent ?? '');
  }

  const half = (side: Side, caption: string): HTMLElement =>
    make('section', {}, make('h3', { id: ids[side] }, caption), boxes[side]);
  const moves = make(
    'div',
    { style: 'display:grid;gap:8px;align-content:center' },
    button('Move selected to Disallow', '›', () => model.move('disallow', selected('allow'))),
    button('Move selected to Allow', '‹', () => model.move('allow', selected('disallow'))),
    button('Move all to Disallow', '»', () => model.moveAll('disallow')),
    button('Move all to Allow', '«', () => model.moveAll('allow')),
  );
  const foot = make('footer', {});
  if (!model.readOnly) foot.append(button('Save list', 'Save', () => void model.save()));
  foot.append(button('Cancel', 'Cancel', () => model.cancel()));
  const element = make(
    'aside',
    { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': ids.title, class: panel },
    make('h2', { id: ids.title }, model.title),
    make(
      'div',
      { style: 'display:flex;gap:12px' },
      half('allow', 'Allow access to these'),
      moves,
      half('disallow', 'Disallow access to these'),
    ),
    trouble,
    foot,
  );
  update();
  return { element, leave: model.subscribe(update) };
}
