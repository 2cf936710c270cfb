import type { WireBlock, WireSection } from '../wire';
import type { DrawControl, Drawing } from './controls';

export interface SectionHandle {
  readonly element: HTMLElement;
  /** Where the blocks go. */
  readonly content: HTMLElement;
  setOpen(open: boolean): void;
}

export interface SectionPresses {
  readonly toggle: () => void;
  /** The two links, or none for a section without. */
  readonly links: readonly (readonly [text: string, press: () => void])[];
}

/** How one generation lays out what the editor is made of. */
export interface Kit {
  titleBar(title: string, name: string): HTMLElement;
  /** One commit or cancel button; what it listens to is up to the caller. */
  button(text: string): HTMLElement;
  toolbar(buttons: readonly HTMLElement[]): HTMLElement;
  field(label: string, value: string, readOnly: boolean): { element: HTMLElement; input: HTMLInputElement };
  section(section: WireSection, presses: SectionPresses): SectionHandle;
  /** Blocks under one heading of their own. */
  within(heading: string, blocks: readonly HTMLElement[]): HTMLElement;
  block(block: WireBlock, control: DrawControl, drawing: Drawing): HTMLElement;
}
