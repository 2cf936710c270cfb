import { post, wait } from '../../page-calls';
import type { PageOptions } from '../options';
import type { CallName, Calls } from '../wire';

export interface Settings extends PageOptions {
  /** Where the screens' own calls go. */
  readonly services: string;
}

export const settings: Settings = JSON.parse(document.querySelector('.js-settings')?.textContent ?? '{}');

export function call<Name extends CallName>(name: Name, input: Calls[Name][0]): Promise<Calls[Name][1]> {
  return post(`${settings.services}${name}.rails`, input);
}

export function never(): Promise<never> {
  return new Promise(() => {});
}

/** A combo's list, as late as the settings have it. */
export async function loadList(choices: readonly string[]): Promise<readonly string[]> {
  if (settings.stuckLists) return never();
  if (settings.loadDelay > 0) await wait(settings.loadDelay);
  return choices;
}
