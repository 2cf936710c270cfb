import { type App, blank, type Place } from './app';
import { memberTabs } from './member-screens';
import { call, settings } from './settings';
import type { Field, Table, View } from './view';

/** The keys that a member has: no private key can be seen here. */
export async function tableOfKeys(app: App, member: number): Promise<Table> {
  const keys = await call('keys', { member });
  return {
    caption: 'API Keys',
    columns: ['Description', 'Public Key'],
    rows: keys.map(({ id, description, publicKey }) => ({
      cells: [description, publicKey],
      open: () => void app.go({ screen: 'key', id }),
    })),
    add: settings.keysAt === 'section' ? () => void app.go({ screen: 'key', member }) : undefined,
  };
}

/** The API Keys tab of a member. */
export async function keyTable(app: App, place: Place): Promise<void> {
  const member = place.id ?? 0;
  const { memberName } = await call('member', { id: member });
  app.show(place, {
    ...blank,
    path: ['System', 'Members', memberName],
    toolbar: [{ name: 'New', label: 'New Item', press: () => void app.go({ screen: 'key', member }) }],
    tabs: memberTabs(app, member, 'API Keys'),
    table: await tableOfKeys(app, member),
  });
}

function readOnlyField(name: string, label: string, value: string): Field {
  return { name, label, value, readOnly: true, choices: undefined, set: () => {} };
}

/** One key's record. The private key is in it from a Save until the person leaves, and never again. */
export async function keyRecord(app: App, place: Place): Promise<void> {
  const known = place.id === undefined ? undefined : await call('key', { id: place.id });
  const member = known?.member ?? place.member ?? 0;
  const made = { id: known?.id, publicKey: known?.publicKey ?? '', privateKey: '' };
  let description = known?.description ?? '';
  const waiting = settings.keyFields === 'wait';

  const leave = (): void =>
    void app.goFrom(place, { screen: settings.keysAt === 'tab' ? 'keys' : 'member', id: member });

  async function save(close: boolean): Promise<void> {
    if (!description) return app.show(place, viewWith('Description is a required field.'));
    const saved = await call('saveKey', { id: made.id, member, description });
    if (close) return leave();
    Object.assign(made, saved);
    app.show(place, viewWith('Saved'));
  }

  function viewWith(message: string): View {
    return {
      ...blank,
      path: ['System', 'Members', 'API Key', description || 'New Key'],
      toolbar: [
        { name: 'Back', label: 'Back', press: leave },
        { name: 'Save', label: 'Save', press: () => void save(false) },
        { name: 'SaveAndClose', label: 'Save and Close', press: () => void save(true) },
      ],
      message,
      fields: [
        {
          ...readOnlyField('description', 'Description', description),
          readOnly: false,
          set: (value) => {
            description = value;
          },
        },
        ...(waiting || made.publicKey ? [readOnlyField('publicKey', 'Public Key', made.publicKey)] : []),
        ...(waiting || made.privateKey ? [readOnlyField('privateKey', 'Private Key', made.privateKey)] : []),
      ],
    };
  }

  app.show(place, viewWith(''));
}
