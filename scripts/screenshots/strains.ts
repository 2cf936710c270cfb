/** Settings that strain a layout: what is drawn has to fit in each, and stays in `.cache/screenshots` to be looked at. */
import type { locales } from '../../tests/unit/strings/locales';

export interface Setting {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly language?: keyof typeof locales;
  /** The browser's own text size, in per cent. */
  readonly text?: number;
  readonly forced?: boolean;
}

/** What the documents show. */
export const usual: readonly Setting[] = [
  { name: '360-light', width: 360, height: 760, scheme: 'light' },
  { name: '320-dark', width: 320, height: 760, scheme: 'dark' },
];

export const strains: readonly Setting[] = [
  { name: 'pseudo', width: 320, height: 760, scheme: 'light', language: 'pseudo' },
  { name: 'mirrored', width: 320, height: 760, scheme: 'dark', language: 'mirrored' },
  // A panel of 360 by 760 px at 200 %.
  { name: 'zoomed', width: 180, height: 380, scheme: 'light' },
  { name: 'large-text', width: 320, height: 760, scheme: 'light', text: 200 },
  { name: 'forced-colors', width: 320, height: 760, scheme: 'dark', forced: true },
];
