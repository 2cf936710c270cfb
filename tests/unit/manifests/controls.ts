import { type CompareInput, type Comparison, compare } from '../../../utils/manifests/compare';
import type { PageControl } from '../../../utils/manifests/findings';
import { fold } from '../../../utils/manifests/fold';
import type { Requirement, Want, WantedRight } from '../../../utils/manifests/types';

/** A visible box named like this, off unless told otherwise. */
export function control(name: string, more: Partial<PageControl> = {}): PageControl {
  return {
    ref: 0,
    path: [name],
    key: fold(name),
    column: '',
    level: 'off',
    levels: ['off', 'on'],
    visible: true,
    disabled: false,
    ...more,
  };
}

/** Numbers the controls in their order, as a scan does. */
export function page(...controls: readonly PageControl[]): PageControl[] {
  return controls.map((each, ref) => ({ ...each, ref }));
}

/** A ConnectWise cell. */
export function cell(
  name: string,
  column: string,
  level: string,
  more: Partial<PageControl> = {},
): PageControl {
  return control(name, { path: name.split(' | '), column, level, levels: ['None', 'My', 'All'], ...more });
}

export function want(level: string, column = '', exactly = false): Want {
  return { column, level, exactly };
}

export function right(
  name: string,
  wants: readonly Want[] = [want('on')],
  more: Partial<WantedRight> = {},
): WantedRight {
  return { path: [name], key: fold(name), scope: 'right', wants, ...more };
}

export function requirement(
  name: string,
  wants?: readonly Want[],
  more: Partial<Requirement> = {},
): Requirement {
  return { id: fold(name), name, anyOf: [right(name, wants)], groups: [], inferred: false, ...more };
}

/** Compares on a Syncro page that is read to its end. */
export function run(
  requirements: readonly Requirement[],
  controls: readonly PageControl[],
  more: Partial<CompareInput> = {},
): Comparison {
  return compare({
    requirements,
    controls: page(...controls),
    confirmed: new Set(),
    unopened: false,
    others: 'leave',
    vendor: 'syncro',
    ...more,
  });
}

/** The same on a ConnectWise page. */
export function runCells(
  requirements: readonly Requirement[],
  controls: readonly PageControl[],
  more: Partial<CompareInput> = {},
): Comparison {
  return run(requirements, controls, { vendor: 'connectwise', ...more });
}
