/** Orders the levels of one cell: what it is, what is wanted, and what can be set to have it. */
import type { PageControl } from './findings';
import type { Fold } from './fold';
import { type VendorId, vendorFacts } from './vendors';

/** Words a manifest may use for a whole section, where cells have different scales. */
export const relativeLevels: readonly string[] = ['lowest', 'highest'];

/** Where a cell stands against a wanted level. Ranks compare only within one cell. */
export interface Measure {
  readonly is: number;
  readonly wanted: number;
  /** The lowest level the cell offers that is at least the wanted one; null: none is that high. */
  readonly target: string | null;
  readonly targetRank: number;
  /** The wanted level itself is not offered here. */
  readonly unreal: boolean;
}

/** Measures a cell against a level; null when the current level cannot be read or ordered. */
export type MeasureCell = (control: PageControl, wanted: string) => Measure | null;

interface Scale {
  readonly names: readonly string[];
  readonly folded: readonly string[];
}

function measureNumber(level: string, wanted: string): Measure | null {
  const is = Number(level || Number.NaN);
  if (Number.isNaN(is)) return null;
  const rank = Number(wanted);
  return { is, wanted: rank, target: wanted, targetRank: rank, unreal: false };
}

/** The vendor's scale that holds every level in question; else the page's own order; else what holds at least both. */
function findScale(
  scales: readonly Scale[],
  offered: Scale | null,
  both: readonly string[],
  inOrder: Scale | null,
): Scale | undefined {
  const holds = (levels: readonly string[]) => (scale: Scale) =>
    levels.every((level) => scale.folded.includes(level));
  const whole = scales.find(holds([...both, ...(offered?.folded ?? [])]));
  if (whole) return whole;
  return inOrder && holds(both)(inOrder) ? inOrder : scales.find(holds(both));
}

const ends: readonly (readonly string[])[] = [
  ['off', 'No', 'None'],
  ['on', 'Yes', 'All', 'Full'],
];

/**
 * A level in the words of a cell that has other ones: nothing stays nothing and all stays all, and of two levels the upper
 * one is whatever is more than nothing. Null where that would be a guess.
 */
function translated(scale: Scale | undefined, wanted: string): string | null {
  const [lowest, upper] = [scale?.names[0] ?? null, scale?.names.at(-1) ?? null];
  if (ends[0]?.includes(wanted)) return lowest;
  return ends[1]?.includes(wanted) || scale?.names.length === 2 ? upper : null;
}

/** Makes the measure of one vendor's cells. `fold` brings together what tenants rename, as `Mine + Companies`. */
export function createMeasure(vendor: VendorId, fold: Fold): MeasureCell {
  const scales = vendorFacts[vendor].scales.map((names) => ({ names, folded: names.map(fold) }));
  return remember(function measure(control, wanted): Measure | null {
    const { level, levels } = control;
    if (level === null) return null;
    if (/^\d+$/.test(wanted)) return measureNumber(level, wanted);
    const relative = relativeLevels.includes(wanted);
    const own = levels ? { names: levels, folded: levels.map(fold) } : null;
    const both = relative ? [fold(level)] : [fold(level), fold(wanted)];
    const scale = findScale(scales, own, both, levels && oriented(levels, fold));
    if (!scale) {
      const other = scales.find(({ folded }) =>
        [fold(level), ...(own?.folded ?? [])].every((one) => folded.includes(one)),
      );
      const isLevel = scales.some(({ folded }) => folded.includes(fold(wanted)));
      const here = isLevel && !relative ? translated(other, wanted) : null;
      const measured = here && here !== wanted ? measure(control, here) : null;
      return measured && { ...measured, unreal: true };
    }
    const offers = (own ?? scale).folded
      .map((folded, index) => ({
        level: (own ?? scale).names[index] ?? '',
        rank: scale.folded.indexOf(folded),
      }))
      .filter(({ rank }) => rank >= 0)
      .sort((one, other) => one.rank - other.rank);
    const end = wanted === 'lowest' ? offers[0] : offers.at(-1);
    const rank = relative ? (end?.rank ?? 0) : scale.folded.indexOf(fold(wanted));
    const target = offers.find((offer) => offer.rank >= rank);
    return {
      is: scale.folded.indexOf(fold(level)),
      wanted: rank,
      target: target?.level ?? null,
      targetRank: target?.rank ?? rank,
      unreal: target?.rank !== rank,
    };
  });
}

const nothing = ['off', 'No', 'None', 'Disallow'];

/** A page's own list, lowest first: pages list levels either way round. Null where neither end says which it is. */
function oriented(levels: readonly string[], fold: Fold): Scale | null {
  const isNothing = (level = '') => nothing.some((word) => fold(word) === fold(level));
  const [first, last] = [isNothing(levels[0]), isNothing(levels.at(-1))];
  if (first === last) return null;
  const names = first ? levels : [...levels].reverse();
  return { names, folded: names.map(fold) };
}

/** Thousands of cells have the same few levels. */
function remember(measure: MeasureCell): MeasureCell {
  interface Known extends Pick<PageControl, 'level' | 'levels'> {
    readonly measured: Measure | null;
  }
  const memory = new Map<string, Known[]>();
  return function measureOnce(control, wanted) {
    const { level, levels } = control;
    let alike = memory.get(wanted);
    if (!alike) {
      alike = [];
      memory.set(wanted, alike);
    }
    for (const known of alike)
      if (known.level === level && areSame(known.levels, levels)) return known.measured;
    const measured = measure(control, wanted);
    alike.push({ level, levels, measured });
    return measured;
  };
}

function areSame(some: readonly string[] | null, others: readonly string[] | null): boolean {
  if (!some || !others) return some === others;
  return some.length === others.length && some.every((level, index) => level === others[index]);
}
