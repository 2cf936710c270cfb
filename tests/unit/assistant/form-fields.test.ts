// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { createFormFields } from '../../../utils/assistant/form-fields';
import { fold } from '../../../utils/manifests/fold';
import type { PlannedField } from '../../../utils/messaging/protocol';

Element.prototype.checkVisibility = function checkVisibility() {
  return this.closest('[hidden]') === null;
};

const wanted: PlannedField[] = [
  { object: 'api-user', label: 'First Name' },
  { object: 'api-user', label: 'Security Level', fill: 'MSPCFO API Security' },
  { object: 'api-user', label: 'Integration Vendor', fill: 'MSPCFO' },
  { object: 'api-user', label: 'Date Format' },
  { object: 'api-user', label: 'Description', fill: 'For MSPCFO' },
  { object: 'api-user', label: 'Renewal', offer: '2027-11-22' },
  { object: 'api-user', label: 'Level', offer: 'Corporate (Level 1)' },
];

function form(): ReturnType<typeof createFormFields> {
  return createFormFields(wanted, fold, new AbortController().signal);
}

function states(fields = form()): Record<string, string> {
  return Object.fromEntries(
    fields.look('api-user').map(({ label, state, value }) => [label, value ? `${state}: ${value}` : state]),
  );
}

function labelled(label: string, control: string): string {
  return `<div class="Editor2"><div class="LabelContainer1"><span>${label}</span><i>*</i></div>${control}</div>`;
}

const levels =
  '<select><option></option><option>Full Access</option><option>MSPCFO API Security</option></select>';

function picker(value: string): string {
  return `<div class="SingleItemSelector2"><div class="Container" tabindex="0"><div class="Text">${value}</div></div>
    <div class="ContextOverlayContainer"><div class="ContextOverlay"><div class="Item">MSPCFO</div><div class="Item">Rewst</div></div></div></div>`;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

it('fills empty text fields and chooses in empty native lists, once', () => {
  document.body.innerHTML =
    labelled('Security Level', levels) + labelled('Description', '<input type="text">');
  const fields = form();
  expect(states(fields)).toMatchObject({ 'Security Level': 'filled', Description: 'filled' });
  const select = document.querySelector('select') as HTMLSelectElement;
  expect(select.selectedOptions[0]?.textContent).toBe('MSPCFO API Security');
  const description = document.querySelector('input') as HTMLInputElement;
  description.value = '';
  expect(states(fields).Description).toBe('empty: For MSPCFO');
});

it.each([
  [
    'a label after each',
    '<p><input><label>First Name</label></p><p><input id="f"><label>Description</label></p>',
  ],
  ['a text in pieces', '<p>First Name<!-- -->: <input></p><p>Description<!-- -->: <input id="f"></p>'],
  ['bare texts', 'First Name <input><br>Description <input id="f">'],
  [
    'a fault that is hidden between',
    '<p><b>First Name</b><i hidden>is missing</i><input></p><p><b>Description</b><i hidden>is missing</i><input id="f"></p>',
  ],
  [
    'help between',
    '<p><label>Description</label><small>So that you know it again.</small><small>Any text.</small><input id="f"></p>',
  ],
  [
    'a row of names above',
    '<table><tr><th>First Name</th><th>Description</th></tr><tr><td><input></td><td><input id="f"></td></tr></table>',
  ],
  ['a remark', '<p><label>Description (optional)</label><input id="f"></p>'],
])('knows a field by its name and no other: %s', (_, html) => {
  document.body.innerHTML = html;
  expect(states().Description).toBe('filled');
  const filled = [...document.querySelectorAll('input')].filter(({ value }) => value);
  expect(filled.map(({ id, value }) => [id, value])).toEqual([['f', 'For MSPCFO']]);
});

it('leaves alone what the admin typed or chose', () => {
  document.body.innerHTML =
    labelled('Security Level', levels.replace('<option>Full', '<option selected>Full')) +
    labelled('Description', '<input type="text" value="Mine">');
  expect(states()).toMatchObject({ 'Security Level': 'typed', Description: 'typed' });
  expect((document.querySelector('select') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe(
    'Full Access',
  );
});

it('names the choice where the list does not have it yet', () => {
  document.body.innerHTML = labelled(
    'Security Level',
    '<select><option></option><option>Full Access</option></select>',
  );
  expect(states()['Security Level']).toBe('empty: MSPCFO API Security');
});

it('suggests a choice where a list has to be opened, and asks for what the manifest leaves to the admin', () => {
  document.body.innerHTML =
    labelled('Security Level', picker('')) +
    labelled('Date Format', '<select><option></option><option>MM/dd/yyyy</option></select>') +
    labelled('First Name', '<input type="text">');
  expect(states()).toMatchObject({
    'Security Level': 'offered: MSPCFO API Security',
    'Date Format': 'empty',
    'First Name': 'empty',
  });
});

it('knows a chosen entry from what a picker has on offer', () => {
  document.body.innerHTML =
    labelled('Integration Vendor', picker('MSPCFO')) + labelled('Security Level', picker('Rewst'));
  expect(states()).toMatchObject({ 'Integration Vendor': 'filled', 'Security Level': 'typed' });
});

it('finds the list beneath the radio button that it belongs to, and nothing while it is away', () => {
  const radio = '<input type="radio" id="vendor"><label for="vendor"><span>Integration Vendor</span></label>';
  const list = '<select><option></option><option>MSPCFO</option></select>';
  document.body.innerHTML = `<div class="Editor2">${radio}<div class="Editor2" hidden>${list}</div></div>`;
  const fields = form();
  expect(states(fields)['Integration Vendor']).toBe('absent');
  document.querySelector('[hidden]')?.removeAttribute('hidden');
  expect(states(fields)['Integration Vendor']).toBe('filled');
});

it('writes an offered value when it is taken', async () => {
  document.body.innerHTML = labelled('Renewal', '<input type="date">');
  const fields = form();
  expect(states(fields).Renewal).toBe('offered: 2027-11-22');
  await fields.take('Renewal');
  expect(states(fields).Renewal).toBe('filled: 2027-11-22');
});

it('offers a choice of a native list that has it, and chooses it when it is taken', async () => {
  const list = (...choices: readonly string[]) =>
    `<select><option></option>${choices.map((choice) => `<option value="${choice.length}">${choice}</option>`).join('')}</select>`;
  document.body.innerHTML = labelled('Level', list('Team', 'Corporate (Level 1)'));
  const fields = form();
  expect(states(fields).Level).toBe('offered: Corporate (Level 1)');
  await fields.take('Level');
  expect(states(fields).Level).toBe('filled');
  expect(document.querySelector('select')?.value).toBe('19');
  document.body.innerHTML = labelled('Level', list('Team'));
  expect(states(fields).Level).toBe('empty: Corporate (Level 1)');
  await fields.take('Level');
  expect(document.querySelector('select')?.value).toBe('');
});

it('takes no suggestion over what was typed meanwhile', async () => {
  document.body.innerHTML = labelled('Renewal', '<input type="text">');
  const fields = form();
  expect(states(fields).Renewal).toBe('offered: 2027-11-22');
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = 'Mine';
  await fields.take('Renewal');
  expect(field.value).toBe('Mine');
});

it('presses no link that leads away, though it says the word and came with the list', async () => {
  const rects = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  rects.mockReturnValue({ width: 9, right: 9, bottom: 9 } as DOMRect);
  document.body.innerHTML = labelled('Integration Vendor', picker(''));
  const pressed: string[] = [];
  document.querySelector('.Container')?.addEventListener('mousedown', () => {
    if (document.querySelector('a')) return;
    const link = document.createElement('a');
    link.href = '/vendors/mspcfo';
    link.textContent = 'MSPCFO';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      pressed.push('link');
    });
    document.body.append(link);
  });
  for (const item of document.querySelectorAll('.Item')) item.remove();
  const fields = form();
  fields.look('api-user');
  await fields.take('Integration Vendor');
  expect(document.querySelector('a')).not.toBeNull();
  expect(pressed).toEqual([]);
  rects.mockRestore();
}, 20_000);
