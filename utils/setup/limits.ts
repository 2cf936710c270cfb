/**
 * How long things are kept: what RoleCall promises, shortened by the admin's settings and by the company's policy
 * (`storage.managed`). Nothing here can make anything live longer.
 */
import { readPolicy } from './policy';
import * as store from './store';

export interface Limits {
  /** Minutes that a delivered value can be had again. */
  readonly deliveredMinutes: number;
  /** Minutes that an undelivered value waits, or null: until the browser closes. */
  readonly waitingMinutes: number | null;
  /** Days that an entry of the history is kept, or null: until it is wiped. */
  readonly historyDays: number | null;
}

export type LimitName = keyof Limits;
type Chosen = Partial<Record<LimitName, number>>;

/** What holds when nobody shortens anything. */
export const longest: Limits = { deliveredMinutes: 10, waitingMinutes: null, historyDays: null };

const key = 'limits';
/** A value that goes the moment it comes could not be sent. */
const least: Readonly<Record<LimitName, number>> = { deliveredMinutes: 0, waitingMinutes: 5, historyDays: 1 };

/** The limits that hold now, with the names of those that the policy sets and the settings can't lengthen. */
export async function limitsNow(): Promise<Limits & { readonly byPolicy: readonly LimitName[] }> {
  const chosen = usable(await store.read<unknown>('local', key).catch(() => null));
  const policy = usable(await readPolicy());
  const shortest = (name: LimitName) => {
    const all = [longest[name], chosen[name], policy[name]].filter((one) => typeof one === 'number');
    return all.length ? Math.min(...all) : null;
  };
  return {
    deliveredMinutes: shortest('deliveredMinutes') ?? 0,
    waitingMinutes: shortest('waitingMinutes'),
    historyDays: shortest('historyDays'),
    byPolicy: limitNames.filter((name) => policy[name] !== undefined),
  };
}

/** What the admin chose in the settings; null takes a choice back. */
export async function chooseLimit(name: LimitName, value: number | null): Promise<void> {
  await store.change<Chosen>('local', key, (old = {}) => {
    const { [name]: _before, ...rest } = usable(old);
    return value === null ? rest : { ...rest, [name]: value };
  });
}

const limitNames = Object.keys(least) as LimitName[];

/** Numbers in range alone: Firefox checks no policy against its schema, and lets content scripts write the settings. */
function usable(from: unknown): Chosen {
  if (typeof from !== 'object' || from === null) return {};
  const chosen: Chosen = {};
  for (const name of limitNames) {
    const value: unknown = Object.hasOwn(from, name) ? Reflect.get(from, name) : undefined;
    if (typeof value === 'number' && Number.isFinite(value)) chosen[name] = Math.max(least[name], value);
  }
  return chosen;
}
