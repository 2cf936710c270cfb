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

  function write(row: Element, value: string | undefined): void {
    if (value === undefined) row.removeAttribute(attribute);
    else if (row.getAttribute(attribute) !== value) row.setAttribute(attribute, value);
  }

  return {
    set(rows) {
      for (const row of marked.keys()) if (!rows.has(row)) write(row, undefined);
      for (const [row, status] of rows) {
        write(row, status);
        adopt(row);
      }
      marked = rows;
    },
    show(row) {
      if (!row?.isConnected) return false;
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      row.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
      write(row, `${marked.get(row) ?? ''} pulse`.trim());
      setTimeout(() => write(row, marked.get(row)), pulse);
      return true;
    },
    clear() {
      for (const row of marked.keys()) write(row, undefined);
      marked = new Map();
      for (const [root, sheet] of sheets) {
        if (sheet) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      }
      sheets.clear();
    },
  };
}
