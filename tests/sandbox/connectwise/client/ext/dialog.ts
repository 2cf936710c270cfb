import { blankImage, make, style } from '../dom';
import type { Drawn } from '../dom-kit';
import type { DualListModel, Side } from '../dual-list-model';
import { textButton } from './look';

const win = style(
  'position:fixed;left:90px;top:50px;width:620px;background:#ced9e7;border:1px solid #6689b5;padding:6px;z-index:40',
);
const box = style('border:1px solid #b5b8c8;width:250px;height:300px;overflow:auto;background:#fff;margin:0');
const entryClass = style('padding:2px 4px;cursor:default');
const arrow = style('display:block;width:22px;height:18px;margin:6px;cursor:pointer;background:#b5c8e8');

/** A window with two lists: a click marks one entry, Ctrl marks more, a double click moves at once. */
export function extDialog(model: DualListModel): Drawn {
  const boxes = { allow: make('dl', { class: box }), disallow: make('dl', { class: box }) };
  const marked = { allow: new Set<string>(), disallow: new Set<string>() };
  const trouble = make('div', { class: 'x-form-invalid-msg' });
  const other = (side: Side): Side => (side === 'allow' ? 'disallow' : 'allow');

  function showMarks(side: Side): void {
    for (const node of boxes[side].querySelectorAll('dt')) {
      const on = marked[side].has(node.textContent ?? '');
      node.classList.toggle('x-view-selected', on);
      node.style.background = on ? '#dfe8f6' : '';
    }
  }

  function update(): void {
    for (const side of ['allow', 'disallow'] as const) {
      marked[side].clear();
      boxes[side].replaceChildren(
        ...model[side].map((entry) => {
          const node = make('dt', { class: `ux-mselect-item ${entryClass}` }, make('em', {}, entry));
          node.addEventListener('click', (event) => {
            if (!event.ctrlKey) marked[side].clear();
            marked[side].add(entry);
            showMarks(side);
          });
          node.addEventListener('dblclick', () => model.move(other(side), [entry]));
          return node;
        }),
      );
    }
    trouble.textContent = model.trouble;
  }

  function mover(alt: string, press: () => void): HTMLElement {
    const image = make('img', { src: blankImage, alt, title: alt, class: arrow });
    image.addEventListener('click', press);
    return image;
  }

  const half = (legend: string, side: Side): HTMLElement =>
    make('fieldset', {}, make('legend', {}, legend), boxes[side]);
  const buttons = make('div', { style: 'display:flex;justify-content:center;margin-top:6px' });
  if (!model.readOnly) buttons.append(textButton('Save', () => void model.save()));
  buttons.append(textButton('Cancel', () => model.cancel()));
  const close = make('div', { class: 'x-tool x-tool-close', style: 'float:right;cursor:pointer' }, 'x');
  close.addEventListener('click', () => model.cancel());
  const element = make(
    'div',
    { class: `x-window ${win}` },
    make(
      'div',
      { class: 'x-window-header' },
      close,
      make('span', { class: 'x-window-header-text' }, model.title),
    ),
    make(
      'div',
      { class: 'x-window-body', style: 'display:flex;align-items:center' },
      half('Allow access to these', 'allow'),
      make(
        'div',
        {},
        mover('Remove from allowed', () => model.move('disallow', [...marked.allow])),
        mover('Add to allowed', () => model.move('allow', [...marked.disallow])),
      ),
      half('Disallow access to these', 'disallow'),
    ),
    trouble,
    buttons,
  );
  update();
  return { element, leave: model.subscribe(update) };
}
