import { make } from '../dom';
import type { Drawn } from '../dom-kit';
import type { DualListModel, Side } from '../dual-list-model';

function button(text: string, press: () => void): HTMLElement {
  const element = make('input', {
    type: 'button',
    value: text,
    style: 'display:block;margin:4px;width:110px',
  });
  element.addEventListener('click', press);
  return element;
}

/** A native dialog with two lists to mark entries in. */
export function selectsDialog(model: DualListModel): Drawn {
  const boxes = {
    allow: make('select', { multiple: '', size: '14', style: 'width:230px' }),
    disallow: make('select', { multiple: '', size: '14', style: 'width:230px' }),
  };
  const trouble = make('p');

  function update(): void {
    for (const side of ['allow', 'disallow'] as const) {
      boxes[side].replaceChildren(...model[side].map((entry) => make('option', { value: entry }, entry)));
    }
    trouble.textContent = model.trouble;
  }

  function chosen(side: Side): string[] {
    return [...boxes[side].selectedOptions].map((option) => option.value);
  }

  const half = (caption: string, side: Side): HTMLElement =>
    make('td', {}, make('b', {}, caption), make('br'), boxes[side]);
  const arrows = make(
    'td',
    {},
    button('Disallow >', () => model.move('disallow', chosen('allow'))),
    button('< Allow', () => model.move('allow', chosen('disallow'))),
    button('Disallow all >>', () => model.moveAll('disallow')),
    button('<< Allow all', () => model.moveAll('allow')),
  );
  const row = make(
    'tr',
    {},
    half('Allow access to these', 'allow'),
    arrows,
    half('Disallow access to these', 'disallow'),
  );
  const foot = make('p', {});
  if (!model.readOnly) foot.append(button('Save', () => void model.save()));
  foot.append(button('Cancel', () => model.cancel()));
  const element = make('dialog', {}, make('h3', {}, model.title), make('table', {}, row), trouble, foot);
  element.addEventListener('cancel', () => model.cancel());
  requestAnimationFrame(() => element.isConnected && element.showModal());
  update();
  return { element, leave: model.subscribe(update) };
}
