/** Add API User and Edit API User. */

import { wait } from '../../page-calls';
import type { UserFields, WireUser } from '../wire';
import { div, make, onClick } from './dom';
import { boxField, choiceField, radioField, textField } from './form-fields';
import { button2, detailsSection, labelContainer, textBox, titleBar2, toolbar2 } from './newer';
import { commitsWith } from './saving';
import { call, leaveTo, settings, stayAt } from './settings';

interface Part<Value> {
  readonly element: HTMLElement;
  read(): Value;
}

type General = Omit<UserFields, 'tracking' | 'integrationVendor' | 'integrationName'>;

function general({ fields, choices }: WireUser): Part<General> {
  const list = (name: string): readonly string[] => choices[name] ?? [];
  const parts = {
    firstName: textField('First Name', fields.firstName),
    lastName: textField('Last Name', fields.lastName),
    email: textField('Email Address', fields.email),
    active: boxField('Active', fields.active),
    locked: boxField('Locked', fields.locked),
    securityLevel: choiceField('Security Level', list('securityLevel'), fields.securityLevel),
    dateFormat: choiceField('Date Format', list('dateFormat'), fields.dateFormat),
    timeFormat: choiceField('Time Format', list('timeFormat'), fields.timeFormat),
    numberFormat: choiceField('Number Format', list('numberFormat'), fields.numberFormat),
    location: choiceField('Primary Internal Location', list('location'), fields.location),
  };
  const elements = Object.values(parts).map((part) => part.element);
  return {
    element: detailsSection('General', ...elements),
    read: () => ({
      firstName: parts.firstName.read(),
      lastName: parts.lastName.read(),
      email: parts.email.read(),
      active: parts.active.read(),
      locked: parts.locked.read(),
      securityLevel: parts.securityLevel.read(),
      dateFormat: parts.dateFormat.read(),
      timeFormat: parts.timeFormat.read(),
      numberFormat: parts.numberFormat.read(),
      location: parts.location.read(),
    }),
  };
}

/** A button and the box that it fills, some time later and without a sign. */
function generated(
  button: string,
  label: string,
  shown: string,
  fetchValue: () => Promise<{ value: string }>,
): { element: HTMLElement; input: HTMLInputElement } {
  const input = textBox();
  input.value = shown;
  const press = button2(button);
  onClick(press, async () => {
    input.readOnly = false;
    input.value = settings.generating;
    const { value } = await fetchValue();
    await wait(settings.generateDelay);
    input.value = value;
  });
  return { element: div('Credential', div('Editor2', labelContainer(label, true), input), press), input };
}

function credentials(user: WireUser): Part<{ username: string; secret: string }> {
  const masked = user.hasSecret ? settings.hiddenSecret : '';
  const key = generated('Generate Key', 'Username (Key)', user.username, () => call('generateKey', {}));
  const secret = generated('Generate Secret', 'Password (Secret)', masked, () => call('generateSecret', {}));
  secret.input.readOnly = user.hasSecret;
  return {
    element: detailsSection('Credentials', key.element, secret.element),
    read: () => ({
      username: key.input.value.trim(),
      secret: secret.input.readOnly ? '' : secret.input.value,
    }),
  };
}

type Tracking = Pick<UserFields, 'tracking' | 'integrationVendor' | 'integrationName'> & {
  readonly trackingIdentifier: string;
};

function tracking({ fields, choices, trackingIdentifier }: WireUser): Part<Tracking> {
  const vendor = radioField('Integration Vendor', 'tracking', fields.tracking === 'vendor');
  const custom = radioField('Custom (Internal Integration)', 'tracking', fields.tracking === 'custom');
  const vendors = choiceField('', choices.integrationVendor ?? [], fields.integrationVendor);
  vendor.element.append(vendors.element);
  const name = textField('Internal Integration Name', fields.integrationName);
  const value = div('Value', trackingIdentifier);
  const identifier = div('ReadOnlyData', div('ReadOnlyLabelContainer', 'Tracking Identifier'));
  identifier.append(div('ReadOnlyValueContainer', value));
  const own = div('', name.element, identifier);
  const show = (): void => {
    own.hidden = !custom.input.checked;
    vendors.element.hidden = custom.input.checked;
  };
  vendor.input.addEventListener('change', show);
  custom.input.addEventListener('change', async () => {
    show();
    if (!value.textContent) value.textContent = (await call('trackingIdentifier', {})).value;
  });
  show();
  return {
    element: detailsSection('API Tracking Identifier', vendor.element, custom.element, own),
    read: () => ({
      tracking: custom.input.checked ? 'custom' : 'vendor',
      integrationVendor: custom.input.checked ? '' : vendors.read(),
      integrationName: custom.input.checked ? name.read() : '',
      trackingIdentifier: value.textContent ?? '',
    }),
  };
}

/** Draws the form of a user, or of a new one. */
export async function drawUser(): Promise<void> {
  const user = await call('user', { id: settings.id });
  const parts = { general: general(user), credentials: credentials(user), tracking: tracking(user) };
  const problem = make('div', 'FormValidation Valid', { role: 'alert' });

  async function save(): Promise<number | undefined> {
    const { trackingIdentifier, ...rest } = parts.tracking.read();
    const fields = { ...parts.general.read(), ...rest };
    const { username, secret } = parts.credentials.read();
    const saved = await call('saveUser', { id: user.id, fields, username, secret, trackingIdentifier });
    problem.textContent = saved.trouble;
    return saved.trouble ? undefined : saved.id;
  }

  const buttons = settings.saveButtons.map((text) => {
    const button = button2(text);
    commitsWith(button, async () => {
      const id = await save();
      if (id === undefined) return;
      if (text === 'Save') stayAt('user', id);
      else leaveTo('users');
    });
    return button;
  });
  const cancel = button2('Cancel');
  onClick(cancel, () => leaveTo('users'));
  const fullName = user.id === undefined ? '' : `${user.fields.firstName} ${user.fields.lastName}`;
  document.body.append(
    titleBar2(user.id === undefined ? 'Add API User' : 'Edit API User', fullName),
    toolbar2([...buttons, cancel]),
    div('ValidationSummary', problem),
    div(
      'ScrollingContainer Active',
      parts.general.element,
      parts.credentials.element,
      parts.tracking.element,
      detailsSection('Line of Business', div('', 'No line of business is set up.')),
    ),
  );
}
