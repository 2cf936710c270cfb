import type { WireRow } from '../wire';
import { call, settings } from './settings';

export type Side = 'allow' | 'disallow';

/** Two lists and what is moved between them. Nothing reaches the server before the dialog's own Save. */
export class DualListModel {
  allow: readonly string[] = [];
  disallow: readonly string[] = [];
  trouble = '';
  closed = false;
  private moves = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly roleId: number,
    readonly row: WireRow,
    readonly readOnly: boolean,
  ) {}

  get title(): string {
    return `Customize: ${this.row.label}`;
  }

  async load(): Promise<void> {
    const { allow, disallow } = await call('list', { id: this.roleId, key: this.row.key });
    Object.assign(this, { allow, disallow });
    this.tell();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Moves entries to the other side. */
  move(to: Side, entries: readonly string[]): void {
    const from: Side = to === 'allow' ? 'disallow' : 'allow';
    const moved = this[from].filter((entry) => entries.includes(entry));
    if (this.readOnly || moved.length === 0) return;
    this[from] = this[from].filter((entry) => !moved.includes(entry));
    this[to] = [...this[to], ...moved].sort();
    this.moves += 1;
    if (this.moves === settings.dialogClosesAfter) this.closed = true;
    this.tell();
  }

  moveAll(to: Side): void {
    this.move(to, to === 'allow' ? this.disallow : this.allow);
  }

  async save(): Promise<void> {
    const list = { allow: [...this.allow], disallow: [...this.disallow] };
    this.trouble = (await call('saveList', { id: this.roleId, key: this.row.key, list })).trouble;
    this.closed = this.trouble === '';
    this.tell();
  }

  cancel(): void {
    this.closed = true;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
