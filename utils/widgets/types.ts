/** What a kind of control is. A widget knows how its control is built, and nothing of any vendor. */

export interface Widget {
  /** Of those that are dealt with apart: a list that has to be seen to be opened, entries that are moved. */
  readonly kind?: 'combo-box' | 'dual-list';
  is(element: Element): boolean;
  /** The level now, in the words of the vendor's scales (`on`/`off` for two-state controls); null: cannot tell. */
  level(element: Element): string | null;
  /** The levels it offers, lowest first; null: not known before it is opened. */
  levels(element: Element): readonly string[] | null;
  disabled(element: Element): boolean;
  /**
   * Sends what a person's act would send to bring it to `level`. Does not check the outcome: the caller waits and
   * reads back. `attempt` counts from 0; a widget may aim at another part of the control on a later try.
   */
  set(element: Element, level: string, attempt: number, signal: AbortSignal): void | Promise<void>;
}

/** Who goes through parts of a page that are closed. */
export interface Visitor {
  readonly signal: AbortSignal;
  /** Whether something that is looked for stands below this name: that is opened first. */
  readonly wants: (name: string) => boolean;
  /** Ids of findings, which begin with a right's folded name, whose list is to be opened and left open. */
  readonly lists?: readonly string[];
  /** It may also stand below any other name. */
  readonly everywhere: boolean;
  /** Resolves when what was set stays as it is. Called before anything is closed again. */
  readonly settle: () => Promise<void>;
  /** Called for what could not be opened. */
  readonly unread: () => void;
}
