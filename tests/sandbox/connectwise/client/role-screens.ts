import type { WireRole } from '../wire';
import { type App, blank, type Place } from './app';
import { DualListModel } from './dual-list-model';
import { MatrixModel } from './matrix-model';
import { call } from './settings';
import type { Button, View } from './view';

/** All security roles. */
export async function roleList(app: App, place: Place): Promise<void> {
  const roles = await call('roles', {});
  app.show(place, {
    ...blank,
    path: ['System', 'Security Roles'],
    toolbar: [{ name: 'New', label: 'New Item', press: () => void app.go({ screen: 'role' }) }],
    table: {
      caption: 'Security Roles',
      columns: ['Role ID'],
      rows: roles.map(({ id, name }) => ({ cells: [name], open: () => void app.go({ screen: 'role', id }) })),
      add: undefined,
    },
  });
}

function matrixFor(app: App, role: WireRole, redraw: () => void): MatrixModel {
  const matrix = new MatrixModel(role);
  matrix.onRedraw = redraw;
  matrix.onCustomize = (row) => {
    const list = new DualListModel(role.id, row, role.readOnly);
    void list.load().then(() => app.kit.openList(list));
  };
  return matrix;
}

/** One role: its Role ID at first, and everything it may do as soon as it has been saved once. */
export async function roleRecord(app: App, place: Place): Promise<void> {
  const role = place.id === undefined ? undefined : await call('role', { id: place.id });
  let name = role?.name ?? '';
  const inUse = role?.inUseBy ? `This record is in use by ${role.inUseBy}.` : '';
  const matrix = role && matrixFor(app, role, () => app.show(place, viewWith(inUse)));

  async function save(close: boolean): Promise<void> {
    const saved = await call('saveRole', { id: role?.id, name, changed: matrix?.changes() ?? {} });
    if (!saved.trouble && close) return app.goFrom(place, { screen: 'roles' });
    if (!saved.trouble && !role) return app.goFrom(place, { screen: 'role', id: saved.id });
    await matrix?.reload();
    app.show(place, viewWith(saved.trouble || 'Saved'));
  }

  function toolbar(): readonly Button[] {
    const back: Button = { name: 'Back', label: 'Back', press: () => void app.go({ screen: 'roles' }) };
    if (role?.readOnly) return [back];
    return [
      back,
      { name: 'Save', label: 'Save', press: () => void save(false) },
      { name: 'SaveAndClose', label: 'Save and Close', press: () => void save(true) },
    ];
  }

  function viewWith(message: string): View {
    return {
      ...blank,
      path: ['System', 'Security Roles', role?.name ?? 'New Role'],
      toolbar: toolbar(),
      message,
      fields: [
        {
          name: 'roleId',
          label: 'Role ID',
          value: name,
          readOnly: role?.readOnly ?? false,
          choices: undefined,
          set: (value) => {
            name = value;
          },
        },
      ],
      matrix,
    };
  }

  app.show(place, viewWith(inUse));
}
