import type { JSX } from 'preact';
import type { StringKey } from '../../utils/strings';
import { Appearance } from './appearance';
import { Destinations } from './destinations';
import { History } from './history';
import { Hosts } from './hosts';
import { Keeping } from './keeping';
import { Manifests } from './manifests';
import { Sinks } from './sinks';

export interface PartTools {
  /** Tells the admin what has just happened. */
  readonly say: (sentence: string) => void;
}

/** One part of the settings: it reads and changes its own data, and draws no frame. */
export interface Part {
  readonly id: string;
  readonly title: StringKey;
  readonly hint: StringKey;
  readonly Content: (tools: PartTools) => JSX.Element | null;
}

/** The parts in the order the page shows them. A new one is a file beside this and a line here. */
export const parts: readonly Part[] = [
  { id: 'hosts', title: 'hostsTitle', hint: 'hostsHint', Content: Hosts },
  { id: 'destinations', title: 'rememberedTitle', hint: 'rememberedHint', Content: Destinations },
  { id: 'sinks', title: 'sinksTitle', hint: 'sinksHint', Content: Sinks },
  { id: 'history', title: 'historyTitle', hint: 'historyHint', Content: History },
  { id: 'keeping', title: 'keepingTitle', hint: 'keepingHint', Content: Keeping },
  { id: 'appearance', title: 'appearanceTitle', hint: 'appearanceHint', Content: Appearance },
  { id: 'integrations', title: 'catalogueTitle', hint: 'catalogueHint', Content: Manifests },
];
