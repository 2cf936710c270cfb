/** One line of the table, as `--json` writes it. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** Empty where there is nothing to hold it against but the goal; then the numbers are null. */
  readonly peer: string;
  readonly peerValue: number | null;
  readonly ratio: number | null;
  /** In words; empty where there is none. */
  readonly goal: string;
  readonly goalMet: boolean | null;
}

/** One line before its medians are taken. */
export interface Line {
  readonly name: string;
  readonly unit: 'ms' | 'bytes' | 'MB' | 'left' | 'acts';
  readonly values: readonly number[];
  readonly peer?: string;
  readonly peerValues?: readonly number[];
  readonly goal?: Goal;
}

interface Goal {
  readonly text: string;
  met(value: number, ratio: number): boolean;
}

/** The ratio to the peer may be this much at most. */
export function atMostTimes(most: number): Goal {
  return { text: `≤ ${most} × the peer`, met: (_, ratio) => ratio <= most };
}

/** The peer takes so many times as long at least. */
export function timesFaster(times: number): Goal {
  return { text: `≥ ${times} × faster`, met: (_, ratio) => ratio * times <= 1 };
}

/** The figure itself may be this much at most. */
export function atMost(most: number, unit: string): Goal {
  return { text: `≤ ${most.toLocaleString('en')} ${unit}`, met: (value) => value <= most };
}

/** The middle of some numbers; of an even count the lower middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The medians of a line, held against its goal. */
export function figureOf({ name, unit, values, peer = '', peerValues, goal }: Line): Figure {
  const value = median(values);
  const peerValue = peerValues ? median(peerValues) : null;
  const ratio = peerValue ? value / peerValue : null;
  const goalMet = goal ? goal.met(value, ratio ?? Number.NaN) : null;
  return { name, unit, value, peer, peerValue, ratio, goal: goal?.text ?? '', goalMet };
}

const heads = ['what', 'RoleCall', 'peer', 'the peer’s', 'ratio', 'goal'];

function cellsOf({ name, unit, value, peer, peerValue, ratio, goal, goalMet }: Figure): string[] {
  return [
    name,
    shown(value, unit),
    peer,
    peerValue === null ? '' : shown(peerValue, unit),
    ratio === null ? '' : Number(ratio.toPrecision(2)).toString(),
    goal && `${goal}: ${goalMet ? 'yes' : 'no'}`,
  ];
}

/** The table as text. */
export function table(figures: readonly Figure[]): string {
  const all = [heads, ...figures.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const numbers = new Set([1, 3, 4]);
  const pad = (text: string, column: number) =>
    numbers.has(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return all.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** The table as Markdown, for the README. */
export function markdown(figures: readonly Figure[]): string {
  const rule = ['---', '---:', '---', '---:', '---:', '---'];
  return [heads, rule, ...figures.map(cellsOf)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function shown(value: number, unit: string): string {
  const whole = unit === 'bytes' || unit === 'left' || unit === 'acts';
  const text = whole ? value.toLocaleString('en') : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
  return `${text} ${unit}`;
}
