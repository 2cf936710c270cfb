import type { Measurement } from './page';

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms';
  readonly value: number;
  readonly peer: string;
  readonly peerValue: number;
  readonly ratio: number;
  /** In words; empty where there is none. */
  readonly goal: string;
  readonly goalMet: boolean | null;
}

interface Pair {
  readonly name: string;
  readonly own: Measurement;
  readonly peer: string;
  readonly beside: Measurement;
  /** The highest ratio that is good, for sizes from `from` on. */
  readonly atMost?: number;
  readonly from?: number;
}

export const pairs: readonly Pair[] = [
  {
    name: 'scan + compare',
    own: 'scan',
    peer: 'plain loop, one label index',
    beside: 'floor',
    atMost: 1.5,
    from: 500,
  },
  {
    name: 'scan + compare',
    own: 'scan',
    peer: 'el.labels for each box',
    beside: 'elementLabels',
    atMost: 1,
    from: 500,
  },
  {
    name: 'grant, read back',
    own: 'grant',
    peer: 'bare click() loop',
    beside: 'clicks',
    atMost: 1.5,
    from: 500,
  },
  { name: 'grant, then watched', own: 'watchedGrant', peer: 'bare click() loop', beside: 'clicks' },
  { name: 'highlight', own: 'marks', peer: 'bare setAttribute loop', beside: 'attributes' },
];

/** The middle of some numbers; of an even count the lower middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The lines for one size, from all its times. */
export function figuresFor(size: number, times: ReadonlyMap<Measurement, readonly number[]>): Figure[] {
  return pairs.map(({ name, own, peer, beside, atMost, from = 0 }) => {
    const value = median(times.get(own) ?? []);
    const peerValue = median(times.get(beside) ?? []);
    const ratio = value / peerValue;
    const held = atMost !== undefined && size >= from;
    return {
      name: `${name}, ${size.toLocaleString('en')} rights`,
      unit: 'ms',
      value,
      peer,
      peerValue,
      ratio,
      goal: held ? `≤ ${atMost} × the peer` : '',
      goalMet: held ? ratio <= atMost : null,
    };
  });
}

/** The table as text. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, unit, value, peer, peerValue, ratio, goal, goalMet }) => [
    name,
    `${value.toFixed(2)} ${unit}`,
    peer,
    `${peerValue.toFixed(2)} ${unit}`,
    ratio.toFixed(2),
    goal && `${goal}: ${goalMet ? 'yes' : 'no'}`,
  ]);
  const all = [['name', 'RoleCall', 'peer', 'its time', 'ratio', 'goal'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const numbers = new Set([1, 3, 4]);
  const pad = (text: string, column: number) =>
    numbers.has(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return all.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
