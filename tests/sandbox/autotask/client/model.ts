import type { WireControl, WireLevel, WireSection } from '../wire';
import { settings } from './settings';

function controlsOf(section: WireSection): WireControl[] {
  return section.blocks.flatMap((block) =>
    block.rows.flatMap((row) => row.cells.filter((cell): cell is WireControl => 'key' in cell)),
  );
}

/** Does something once in this tab's life, whatever is loaded anew. */
function once(name: string, act: () => void): void {
  if (sessionStorage.getItem(name)) return;
  sessionStorage.setItem(name, 'done');
  act();
}

/** What the editor holds before it is saved. */
export class EditorModel {
  private readonly controls: readonly WireControl[];
  private readonly values = new Map<string, string>();
  private readonly watchers = new Set<() => void>();
  private changes = 0;
  /** Called when everything is to be drawn anew. */
  redraw: () => void = () => {};

  constructor(readonly level: WireLevel) {
    this.controls = level.sections.flatMap(controlsOf);
    for (const { key, value } of this.controls) this.values.set(key, value);
  }

  value(key: string): string {
    return this.values.get(key) ?? '';
  }

  /** Whether a control can be used now. */
  open(cell: WireControl): boolean {
    return !this.locked(cell) && (cell.needs === '' || this.value(cell.needs) === 'on');
  }

  locked(cell: WireControl): boolean {
    return this.level.system || cell.readOnly;
  }

  set(key: string, value: string): void {
    if (this.value(key) === value) return;
    this.write(key, value);
    this.tell();
    this.changes += 1;
    this.fail();
  }

  /** One of the two links of a section: every right of it at one end. */
  bulk(section: WireSection, end: 'full' | 'none'): void {
    for (const cell of controlsOf(section)) {
      const value = cell.choices.at(end === 'full' ? 0 : -1)?.value;
      if (value !== undefined && !this.locked(cell)) this.write(cell.key, value);
    }
    this.tell();
  }

  changed(): Record<string, string> {
    const differing = this.controls.filter(({ key, value }) => this.value(key) !== value);
    return Object.fromEntries(differing.map(({ key }) => [key, this.value(key)]));
  }

  watch(update: () => void, forget: AbortSignal): void {
    this.watchers.add(update);
    forget.addEventListener('abort', () => this.watchers.delete(update));
    update();
  }

  private write(key: string, value: string): void {
    this.values.set(key, value);
    if (value !== 'off') return;
    for (const cell of this.controls) {
      if (cell.needs === key && cell.kind === 'check') this.values.set(cell.key, 'off');
    }
  }

  private tell(): void {
    for (const update of [...this.watchers]) update();
  }

  /** What the tenant's options make go wrong. */
  private fail(): void {
    const { changes } = this;
    if (settings.redrawAfter > 0 && changes % settings.redrawAfter === 0) setTimeout(this.redraw);
    if (changes === settings.reloadAfter) once('reloaded', () => location.reload());
    if (changes === settings.shellRedrawAfter)
      once('shell-redrawn', () => top?.postMessage('redraw-shell', location.origin));
  }
}
