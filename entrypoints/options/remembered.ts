import { change, read } from '../../utils/setup/store';

/** Origins that took values before, by destination, as sending writes them down. */
type Remembered = Readonly<Record<string, readonly string[]>>;

const key = 'destinations';

/** One destination's one origin. */
export interface RememberedOrigin {
  readonly destination: string;
  readonly origin: string;
}

/** Every remembered origin, by destination. */
export async function rememberedOrigins(): Promise<readonly RememberedOrigin[]> {
  const all = (await read<Remembered>('local', key)) ?? {};
  return Object.entries(all)
    .flatMap(([destination, origins]) => origins.map((origin) => ({ destination, origin })))
    .sort((one, other) => one.destination.localeCompare(other.destination));
}

/** Forgets one: the next Send there asks as if it were the first. */
export async function forgetOrigin({ destination, origin }: RememberedOrigin): Promise<void> {
  await change<Remembered>('local', key, (all = {}) => {
    const left = (all[destination] ?? []).filter((each) => each !== origin);
    const { [destination]: _forgotten, ...others } = all;
    return left.length > 0 ? { ...others, [destination]: left } : others;
  });
}
