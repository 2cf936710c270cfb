/** Outlines the rows that findings speak of. Writes only what changed; leaves nothing behind. */
import type { FindingStatus } from '../manifests/findings';

/** `here`: no row, but the way to one. */
type Marked = FindingStatus | 'here';

const attribute = 'data-rolecall';
/** How long a row pulses, in milliseconds: three times half a second, and a little. */
const pulse = 1600;

export interface Marks {
  /** Marks these rows, and unmarks all others. */
  set(rows: ReadonlyMap<Element, Marked>): void;
  /** Scrolls to a row and pulses it; false when it is not mounted. */
  show(row: Element | undefined): boolean;
  clear(): void;
}

/** One set of marks a frame. `style` is for shadow roots and blank children, which an injected sheet does not reach. */
export function createMarks(style: string): Marks {
  const sheets = new Map<Document | ShadowRoot, CSSStyleSheet | null>([[document, null]]);
  let marked: ReadonlyMap<Element, Marked> = new Map();
  /** A look in mid-pulse marks the row anew, and must not end it. */
  let pulsing: Element | undefined;

  function adopt(row: Element): void {
    const root = row.getRootNode() as Document | ShadowRoot;
    const Sheet = row.ownerDocument.defaultView?.CSSStyleSheet;
    if (sheets.has(root) || !Sheet) return;
    sheets.set(root, null);
    try {
      const sheet = new Sheet();
      sheet.replaceSync(style);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      sheets.set(root, sheet);
    } catch {
      // A browser that refuses sheets across realms leaves the rows unmarked; the panel still lists them.
    }
  }

  function write(row: Element): void {
    const value = [marked.get(row), row === pulsing && 'pulse'].filter(Boolean).join(' ');
    if (!value) row.removeAttribute(attribute);
    else if (row.getAttribute(attribute) !== value) row.setAttribute(attribute, value);
  }

  function set(rows: ReadonlyMap<Element, Marked>): void {
    const before = marked;
    marked = rows;
    for (const row of before.keys()) write(row);
    for (const row of rows.keys()) {
      write(row);
      adopt(row);
    }
  }

  return {
    set,
    show(row) {
      if (!row?.isConnected) return false;
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      row.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
      pulsing = row;
      write(row);
      setTimeout(() => {
        if (row === pulsing) pulsing = undefined;
        write(row);
      }, pulse);
      return true;
    },
    clear() {
      pulsing = undefined;
      set(new Map());
      for (const [root, sheet] of sheets) {
        if (sheet) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      }
      sheets.clear();
    },
  };
}
