/** Which screen there is, and how one leads to another. All of them are at one address. */
import { keyRecord, keyTable } from './key-screens';
import { memberList, memberRecord } from './member-screens';
import { roleList, roleRecord } from './role-screens';
import { settings } from './settings';
import type { Kit, View } from './view';

export interface Place {
  readonly screen: 'roles' | 'role' | 'members' | 'member' | 'keys' | 'key' | 'home';
  readonly id?: number | undefined;
  /** The member that a new key is for. */
  readonly member?: number;
}

export interface App {
  readonly kit: Kit;
  go(place: Place): Promise<void>;
  /** Goes on after something that took time, unless the person has gone elsewhere meanwhile. */
  goFrom(place: Place, to: Place): Promise<void>;
  /** Draws a screen, unless the person has gone on to another since it was asked for. */
  show(place: Place, view: View): void;
}

const screens: Readonly<Record<Place['screen'], (app: App, place: Place) => Promise<void>>> = {
  home: async (app, place) => app.show(place, { ...blank, path: ['Home'] }),
  roles: roleList,
  role: roleRecord,
  members: memberList,
  member: memberRecord,
  keys: keyTable,
  key: keyRecord,
};

export const blank: View = {
  path: [],
  toolbar: [],
  tabs: [],
  message: '',
  fields: [],
  matrix: undefined,
  table: undefined,
};

function placeOfHash(): Place {
  const found = new URLSearchParams(location.hash.slice(1));
  const screen = found.get('startscreen') ?? 'home';
  const id = Number(found.get('recid')) || undefined;
  return { screen: (screen in screens ? screen : 'home') as Place['screen'], id };
}

/** Starts the screens; what a kit draws is up to it. */
export function startApp(kit: Kit): void {
  let current: Place | undefined;
  const app: App = {
    kit,
    async go(place) {
      current = place;
      if (settings.hash) {
        // Replaced, as by a script: no navigation, and no event either.
        const record = place.id === undefined ? '' : `&recid=${place.id}`;
        history.replaceState({}, '', `#startscreen=${place.screen}${record}`);
      }
      await screens[place.screen](app, place);
    },
    async goFrom(place, to) {
      if (place === current) await app.go(to);
    },
    show(place, view) {
      if (place === current) kit.draw(view);
    },
  };
  const open = (screen: Place['screen']) => () => void app.go({ screen });
  kit.start([
    { label: 'Home', open: open('home') },
    { label: 'Security Roles', open: open('roles') },
    { label: 'Members', open: open('members') },
  ]);
  void app.go(placeOfHash());
}
