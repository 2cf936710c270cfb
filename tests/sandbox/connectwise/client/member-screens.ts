import type { MemberFields } from '../wire';
import { type App, blank, type Place } from './app';
import { tableOfKeys } from './key-screens';
import { call, loadList, settings } from './settings';
import type { Field, Tab, View } from './view';

const labels = [
  ['memberId', 'Member ID'],
  ['memberName', 'Member Name'],
  ['role', 'Role ID'],
  ['level', 'Level'],
  ['name', 'Name'],
  ['location', 'Location'],
  ['businessUnit', 'Business Unit'],
  ['defaultTerritory', 'Default Territory'],
] as const;

const withLists = new Set(['role', 'level', 'location', 'businessUnit', 'defaultTerritory']);

const empty: MemberFields = {
  memberId: '',
  memberName: '',
  role: '',
  level: '',
  name: '',
  location: '',
  businessUnit: '',
  defaultTerritory: '',
};

/** The tabs above the members: people, and what calls the API. */
export async function memberList(app: App, place: Place): Promise<void> {
  const members = await call('members', {});
  const rows = members.map(({ id, cells }) => ({ cells, open: () => void app.go({ screen: 'member', id }) }));
  const columns = ['Member ID', 'Member Name', 'Role ID'];
  const draw = (api: boolean): void =>
    app.show(place, {
      ...blank,
      path: ['System', 'Members'],
      tabs: [
        { label: 'Members', active: !api, open: () => draw(false) },
        { label: 'API Members', active: api, open: () => draw(true) },
      ],
      toolbar: api
        ? [{ name: 'New', label: 'New Item', press: () => void app.go({ screen: 'member' }) }]
        : [],
      table: api
        ? { caption: 'API Members', columns, rows, add: undefined }
        : { caption: 'Members', columns, rows: [], add: undefined },
    });
  draw(true);
}

/** The tabs of one member; a new one has no keys yet. */
export function memberTabs(app: App, id: number | undefined, active: 'Profile' | 'API Keys'): Tab[] {
  if (id === undefined || settings.keysAt === 'section') return [];
  return [
    { label: 'Profile', active: active === 'Profile', open: () => void app.go({ screen: 'member', id }) },
    { label: 'API Keys', active: active === 'API Keys', open: () => void app.go({ screen: 'keys', id }) },
    { label: 'API Logs', active: false, open: () => {} },
  ];
}

/** One API member. */
export async function memberRecord(app: App, place: Place): Promise<void> {
  const { id } = place;
  const values = { ...(id === undefined ? empty : await call('member', { id })) };
  const keys = id !== undefined && settings.keysAt === 'section' ? await tableOfKeys(app, id) : undefined;

  async function save(close: boolean): Promise<void> {
    const saved = await call('saveMember', { id, fields: values });
    if (saved.trouble) return app.show(place, viewWith(saved.trouble));
    await app.goFrom(place, close ? { screen: 'members' } : { screen: 'member', id: saved.id });
  }

  function fieldFor(name: (typeof labels)[number][0], label: string): Field {
    const choices = async () => loadList(await call('choices', { field: name }));
    return {
      name,
      label,
      value: values[name],
      readOnly: false,
      choices: withLists.has(name) ? choices : undefined,
      set: (value) => {
        values[name] = value;
      },
    };
  }

  function viewWith(message: string): View {
    return {
      ...blank,
      path: ['System', 'Members', values.memberName || 'New API Member'],
      toolbar: [
        { name: 'Back', label: 'Back', press: () => void app.go({ screen: 'members' }) },
        { name: 'Save', label: 'Save', press: () => void save(false) },
        { name: 'SaveAndClose', label: 'Save and Close', press: () => void save(true) },
      ],
      tabs: memberTabs(app, id, 'Profile'),
      message,
      fields: labels.map(([name, label]) => fieldFor(name, label)),
      table: keys,
    };
  }

  app.show(place, viewWith(''));
}
