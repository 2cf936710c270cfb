import { post } from '../../page-calls';
import type { PageOptions } from '../options';
import type { PageName } from '../paths';
import type { CallName, Calls } from '../wire';

export interface Settings extends PageOptions {
  readonly page: PageName;
  readonly id?: number;
  readonly paths: Readonly<Record<PageName, string>>;
  /** Where the pages' own calls go. */
  readonly services: string;
}

export const settings: Settings = JSON.parse(document.querySelector('.js-settings')?.textContent ?? '{}');

export function call<Name extends CallName>(name: Name, input: Calls[Name][0]): Promise<Calls[Name][1]> {
  return post(settings.services + name, input);
}

function addressOf(page: PageName, id?: number): string {
  return settings.paths[page] + (id === undefined ? '' : `?id=${id}`);
}

/** Opens a record: here, or in a window of its own. */
export function openRecord(page: PageName, id?: number): void {
  if (settings.shell === 'popup') window.open(addressOf(page, id), '_blank', 'width=1150,height=850');
  else location.assign(addressOf(page, id));
}

/** Stays at a record under its own address. */
export function stayAt(page: PageName, id: number): void {
  location.assign(addressOf(page, id));
}

/** Leaves a record: its window closes and the list behind it comes anew, or the list comes here. */
export function leaveTo(page: PageName): void {
  if (window.opener) {
    window.opener.location.reload();
    window.close();
  } else location.assign(addressOf(page));
}
