/** The words of the Security Level editor: its sections (help and seeds/002), levels and links. */
import { autotaskScales } from '../../manifests/vendors';
import { type Words, wordsOf } from '../../widgets/words';
import type { Fold } from '../types';
import { tellingSections } from './pages';

export const sections = [
  ...tellingSections,
  'Documents & Knowledge Base',
  'Timesheets',
  'Reports',
  'Admin',
  'Other',
];

/** Every level, whatever a tenant calls organizations; a picker shows no others. */
export function levelsBy(fold: Fold): Words {
  return wordsOf([...new Set(autotaskScales.flat())], fold);
}

/** A level, and a line of the CRM section. */
export const ambiguous = 'Organizations';

const column = /^(view|add|edit|delete)(\s+(level|permissions?|access))?$/i;

/** The column that a header or label names, as manifests write it; null for any other text. */
export function columnIn(text: string): string | null {
  const word = column.exec(text.trim())?.[1];
  return word ? `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}` : null;
}

/** Links over a section, and what stands before them. */
export const sectionLinks = /^(full|no)( permissions?)?$|^none$|^permissions?:?$/i;
/** The one that takes everything in the section away. */
export const clearing = /^(no permissions?|none)$/i;

/** A section's name without a count or a word that says what it is. */
export function plainName(text: string): string {
  return text.replace(/\s*\(?\d*\)?(\s+(permissions?|section|settings))?$/i, '');
}
