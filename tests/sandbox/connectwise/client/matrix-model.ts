import { wait } from '../../page-calls';
import type { Column, Level } from '../functions';
import type { WireModule, WireRole, WireRow } from '../wire';
import { call, loadList, never, settings } from './settings';

type Listener = () => void;

/** The levels that a person has chosen so far. Nothing drawn is ever read back: what is here is what is saved. */
export class MatrixModel {
  readonly modules: readonly WireModule[];
  readonly readOnly: boolean;
  readonly openModules = new Set<string>();
  onRedraw: Listener = () => {};
  onCustomize: (row: WireRow) => void = () => {};
  private readonly rows = new Map<string, readonly WireRow[]>();
  private readonly changed = new Map<string, Map<Column, string>>();
  private readonly listeners = new Set<Listener>();
  private choicesMade = 0;

  constructor(private readonly role: WireRole) {
    this.modules = role.modules;
    this.readOnly = role.readOnly;
  }

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The rows of a module, as soon as they have come. */
  rowsOf(module: string): readonly WireRow[] | undefined {
    return this.rows.get(module);
  }

  async open(module: string): Promise<void> {
    this.openModules.add(module);
    this.tell();
    if (this.rows.has(module)) return;
    if (settings.stuckModules.includes(module)) return never();
    if (settings.openDelay > 0) await wait(settings.openDelay);
    this.rows.set(module, await call('module', { id: this.role.id, module }));
    this.tell();
  }

  close(module: string): void {
    this.openModules.delete(module);
    this.tell();
  }

  toggle(module: string): void {
    if (this.openModules.has(module)) this.close(module);
    else void this.open(module);
  }

  /** Empty when a value was taken before its list had come, and lost. */
  level(row: WireRow, column: Column): string {
    return this.changed.get(row.key)?.get(column) ?? row.cells[column]?.level ?? '';
  }

  choices(row: WireRow, column: Column): Promise<readonly string[]> {
    return loadList(this.choicesNow(row, column));
  }

  choicesNow(row: WireRow, column: Column): readonly Level[] {
    return row.cells[column]?.choices ?? [];
  }

  set(row: WireRow, column: Column, level: string): void {
    const before = this.level(row, column);
    if (this.readOnly || before === level) return;
    this.write(row, column, level);
    if (settings.refusedOnChoice.includes(`${row.key} | ${column}`)) {
      setTimeout(() => this.write(row, column, before), 250);
    }
    this.choicesMade += 1;
    if (settings.redrawAfter > 0 && this.choicesMade % settings.redrawAfter === 0)
      setTimeout(this.onRedraw, 50);
  }

  customize(row: WireRow): void {
    this.onCustomize(row);
  }

  /** What differs from what the server said, cell by cell. */
  changes(): Record<string, Partial<Record<Column, string>>> {
    return Object.fromEntries([...this.changed].map(([key, cells]) => [key, Object.fromEntries(cells)]));
  }

  /** Asks the server anew for whatever is open; what was chosen and not saved is gone. */
  async reload(): Promise<void> {
    const known = [...this.rows.keys()];
    const fresh = await Promise.all(known.map((module) => call('module', { id: this.role.id, module })));
    this.changed.clear();
    for (const [index, module] of known.entries()) this.rows.set(module, fresh[index] ?? []);
    this.tell();
  }

  private write(row: WireRow, column: Column, level: string): void {
    const cells = this.changed.get(row.key) ?? new Map<Column, string>();
    this.changed.set(row.key, cells);
    if (level === row.cells[column]?.level) cells.delete(column);
    else cells.set(column, level);
    if (cells.size === 0) this.changed.delete(row.key);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
