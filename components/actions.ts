import type { Choice } from '../utils/manifests/choices';
import type { StepId } from '../utils/manifests/step-plans';
import type { Target, Way } from '../utils/setup/types';

/** One destination field's choice: the manifest field's index and the page field's handle. */
export interface ChosenField {
  readonly field: number;
  readonly handle: number;
}

/** Everything the admin can do in the panel. The wiring turns each into one message to the background. */
export interface Actions {
  /** Asks the browser for the vendor's host; called in the press itself. */
  allow(): void;
  start(manifestId: string): void;
  end(): void;
  choose(choice: Choice): void;
  /** Says of inferred rows that the guide has them, or no longer. */
  confirm(ids: readonly string[], confirmed: boolean): void;
  /** An empty list means everything missing. */
  grant(ids: readonly string[]): void;
  /** An empty list means everything in excess. */
  remove(ids: readonly string[]): void;
  stop(): void;
  undo(): void;
  release(): void;
  show(id: string): void;
  /** Takes what is suggested for these fields of the vendor's form. */
  fill(labels: readonly string[]): void;
  tick(id: string, ticked: boolean): void;
  /** Ticks a step that no page tells of. */
  tickStep(step: StepId, done: boolean): void;
  /** Takes the tab to a step's page. */
  goTo(step: StepId): void;
  /** Marks the menu entry that leads to a step. */
  pointAt(step: StepId): void;
  /** Resolves to whether a value was found and kept. */
  keep(field: string): Promise<boolean>;
  /** Resolves to the page's sanitised outline, or null when the page does not answer. */
  outline(): Promise<string | null>;
  saveOutline(text: string): void;
  /** Resolves to the value, or null when it is gone. */
  reveal(setupId: string, field: string): Promise<string | null>;
  copySecret(setupId: string, field: string): Promise<boolean>;
  clearClipboard(): Promise<boolean>;
  copyText(text: string): Promise<boolean>;
  forget(setupId: string, field: string): void;
  give(setupId: string, field: string, value: string): void;
  /** Reads that tab's fields; nothing is sent. */
  target(setupId: string, tabId: number): void;
  /** Asks the browser for the target's host first when it is not granted; called in the press itself. */
  send(setupId: string, chosen: readonly ChosenField[], target: Target): void;
  /** Asks the browser for the way's host first when it is not granted; called in the press itself. */
  deliver(setupId: string, way: Way): void;
  /** Has the credential tried against the vendor's own API. */
  prove(setupId: string): void;
  dismiss(): void;
  /** Reads the state again after the background has not answered. */
  retry(): void;
}
