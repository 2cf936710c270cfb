/** The older generation: sections that collapse, boxes with labels beside them, tables made of divs. */
import type { WireBlock, WireCell, WireRow } from '../wire';
import type { DrawControl, Drawing } from './controls';
import { div, identified, make, onClick } from './dom';
import type { Kit } from './kit';

function linkButton(text: string, press: () => void): HTMLElement {
  const link = make(
    'a',
    'Button ButtonIcon Link NormalState',
    { tabindex: '0' },
    make('span', 'Text', {}, text),
  );
  onClick(link, press);
  return link;
}

function checkRow(label: string, control: HTMLElement): HTMLElement {
  const name = make('label', '', {}, label);
  return div(
    'Normal Editor CheckBox',
    div('InputField', div('', control)),
    div('EditorLabelContainer', div('Label', name)),
  );
}

function group(heading: string, rows: readonly HTMLElement[]): HTMLElement {
  const label =
    heading !== '' && div('CheckBoxGroupLabel', make('div', '', {}, make('span', 'Label', {}, heading)));
  return div('CheckBoxGroupContainer', label, ...rows);
}

function cellOf(cell: WireCell, control: DrawControl, drawing: Drawing): HTMLElement {
  const inner = 'text' in cell ? div('Edit_ReadonlyPermission', cell.text) : control(cell, drawing);
  return div('Edit_OneCells', div('', inner));
}

function matrix(block: WireBlock, control: DrawControl, drawing: Drawing): HTMLElement {
  const narrow = block.columns.length <= 1 && block.rows.every((row) => row.cells.length === 1);
  const nameCell = narrow ? 'Edit_FourCells' : 'Edit_TwoCells';
  const head = div(
    'Edit_TableHeaderRow',
    div(nameCell, narrow ? '' : 'Object'),
    ...block.columns.map((column) => div('Edit_OneCells', column)),
  );
  const row = ({ label, cells }: WireRow) =>
    div('Edit_TableBodyRow', div(nameCell, label), ...cells.map((cell) => cellOf(cell, control, drawing)));
  const body = div('Edit_Tablebody', ...block.rows.map(row));
  return div(
    'CustomLayoutContainer',
    div(
      'Edit_LayoutBlock',
      div('Edit_TableTitle', block.heading),
      div('Edit_LayoutTable', block.columns.length > 0 && head, body),
    ),
  );
}

function lines(block: WireBlock, control: DrawControl, drawing: Drawing): HTMLElement {
  const rows = block.rows.map(({ label, cells: [cell] }) => {
    const inner = cell && 'key' in cell ? control(cell, drawing) : div('');
    if (block.kind === 'checks') return checkRow(label, inner);
    if (block.kind === 'choice')
      return div('Edit_DropdownHeader', div('Edit_DropdownLabel', label), div('', inner));
    const name = div('EditorLabelContainer', div('Label', make('label', '', {}, label)));
    return div('Normal Editor TextBox', name, div('InputField', inner));
  });
  return group(block.heading, rows);
}

export const olderKit: Kit = {
  titleBar: (title, name) =>
    div('TitleBar', div('Title', make('span', 'text', {}, name ? `${title} - ${name}` : title))),
  button(text) {
    const icon = make('span', 'Icon');
    return make(
      'a',
      'Button ButtonIcon NormalState',
      { tabindex: '0' },
      icon,
      make('span', 'Text', {}, text),
    );
  },
  toolbar: (buttons) => div('ButtonContainer', ...buttons),
  field(label, value, readOnly) {
    const input = identified(make('input', '', { type: 'text' }));
    input.value = value;
    input.disabled = readOnly;
    const name = div(
      'EditorLabelContainer',
      div('Label', make('label', '', {}, label), make('span', 'Required', {}, '*')),
    );
    return { element: div('Normal Editor TextBox', name, div('InputField', div('', input))), input };
  },
  section(section, presses) {
    const toggle = div('Toggle Expand', div('Vertical'), div('Horizontal'));
    onClick(toggle, presses.toggle);
    const [full, none] = presses.links.map(([text, press]) => linkButton(text, press));
    const right =
      full &&
      make(
        'span',
        'Right',
        {},
        make('span', 'Text', {}, 'Permission:'),
        full,
        make('span', 'VerticalSeparator'),
        none,
      );
    const heading = div('Heading', toggle, make('span', 'Text', {}, section.label), right);
    const column = div('Large Column');
    const element = div('Section Collapsed', heading, div('Content', column));
    return {
      element,
      content: column,
      setOpen(open) {
        element.classList.toggle('Collapsed', !open);
        toggle.className = `Toggle ${open ? 'Collapse' : 'Expand'}`;
      },
    };
  },
  within: (heading, blocks) => group(heading, blocks),
  block: (block, control, drawing) => (block.kind === 'matrix' ? matrix : lines)(block, control, drawing),
};
