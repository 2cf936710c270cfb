/** The newer generation: `2` components, boxes that are classes, tables that are tables. */
import type { WireBlock, WireCell } from '../wire';
import type { DrawControl, Drawing } from './controls';
import { div, identified, make, onClick } from './dom';
import type { Kit } from './kit';

/** A label as the newer forms have it; `required` adds the star. */
export function labelContainer(text: string, required = false): HTMLElement {
  const star = required && div('Required Active', '*');
  return div(
    'EditorLabelContainer1',
    div('LabelContainer1', div('Text', make('span', 'PrimaryText', {}, text)), star),
  );
}

/** A box with its label after it; pressing the label is pressing the box. */
export function boxWithLabel(label: string, box: HTMLElement): HTMLElement {
  const name = div('LabelContainer1', div('Text', make('span', 'PrimaryText', {}, label)));
  name.addEventListener('click', () => box.click());
  return div('CheckboxEditor', box, name);
}

export function textBox(): HTMLInputElement {
  return identified(make('input', 'TextBox2', { type: 'text', autocomplete: 'off' }));
}

export function button2(text: string, className = ''): HTMLElement {
  return make(
    'div',
    `Button2 ButtonIcon2 NormalBackground ${className}`.trim(),
    { tabindex: '0' },
    div('Text2', text),
  );
}

export function titleBar2(title: string, name: string): HTMLElement {
  const secondary = name !== '' && make('span', 'SecondaryText', {}, name);
  return div('TitleBar', div('TitleBarItem Title', make('span', 'Text', {}, title), secondary));
}

export function toolbar2(buttons: readonly HTMLElement[]): HTMLElement {
  return div('ToolBar', ...buttons.map((button) => div('ToolBarItem', button)));
}

/** A part of a form, with its heading; open unless it is told otherwise. */
export function detailsSection(heading: string, ...children: readonly HTMLElement[]): HTMLElement {
  const head = div('HeadingContainer', div('Text', make('span', 'PrimaryText', {}, heading)));
  return div(
    'DetailsSection',
    div('CollapsibleSectionContainer', head, div('ContentContainer', ...children)),
  );
}

function cellOf(cell: WireCell, control: DrawControl, drawing: Drawing): HTMLElement {
  return make('td', '', {}, 'text' in cell ? make('span', 'Value', {}, cell.text) : control(cell, drawing));
}

function matrix(block: WireBlock, control: DrawControl, drawing: Drawing): HTMLElement {
  const heads = block.columns.map((column) => make('th', '', {}, column));
  const rows = block.rows.map(({ label, cells }) =>
    make('tr', '', {}, make('td', 'Name', {}, label), ...cells.map((cell) => cellOf(cell, control, drawing))),
  );
  const head = heads.length > 0 && make('thead', '', {}, make('tr', '', {}, make('th'), ...heads));
  return div(
    'PermissionGroup',
    div('GroupHeading', block.heading),
    make('table', 'Table2', {}, head, make('tbody', '', {}, ...rows)),
  );
}

function lines(block: WireBlock, control: DrawControl, drawing: Drawing): HTMLElement {
  const rows = block.rows.map(({ label, cells: [cell] }) => {
    const inner = cell && 'key' in cell ? control(cell, drawing) : div('');
    return block.kind === 'checks'
      ? boxWithLabel(label, inner)
      : div('Editor2', labelContainer(label), inner);
  });
  return div('PermissionGroup', block.heading !== '' && div('GroupHeading', block.heading), ...rows);
}

export const newerKit: Kit = {
  titleBar: titleBar2,
  button: (text) => button2(text),
  toolbar: toolbar2,
  field(label, value, readOnly) {
    const input = textBox();
    input.value = value;
    input.disabled = readOnly;
    return { element: div('Editor2', labelContainer(label, true), input), input };
  },
  section(section, presses) {
    const arrow = div('ToggleArrow');
    const text = make('div', 'Text', { tabindex: '0' }, make('span', 'PrimaryText', {}, section.label));
    const links = presses.links.map(([label, press]) => {
      const link = button2(label, 'Link');
      onClick(link, press);
      return link;
    });
    const heading = div('HeadingContainer', arrow, text, ...links);
    onClick(arrow, presses.toggle);
    onClick(text, presses.toggle);
    const content = div('ContentContainer');
    const container = div('CollapsibleSectionContainer Collapsed', heading, content);
    return {
      element: div('DetailsSection', container),
      content,
      setOpen: (open) => container.classList.toggle('Collapsed', !open),
    };
  },
  within: (heading, blocks) => div('PermissionGroup', div('GroupHeading', heading), div('Nested', ...blocks)),
  block: (block, control, drawing) => (block.kind === 'matrix' ? matrix : lines)(block, control, drawing),
};
