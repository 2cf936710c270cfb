import { ariaToggle } from './aria-toggle';
import { nativeCheckbox } from './native-checkbox';
import { nativeSelect } from './native-select';
import type { Widget } from './types';

/** Every kind of control RoleCall can read and set. */
export const widgets = {
  'native-checkbox': nativeCheckbox,
  'aria-toggle': ariaToggle,
  'native-select': nativeSelect,
} as const satisfies Record<string, Widget>;

export type WidgetKind = keyof typeof widgets;
