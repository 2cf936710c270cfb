/** Text that is already HTML. Everything else that goes into the `html` tag is escaped. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Piece = string | number | boolean | null | undefined | Markup | readonly Piece[];

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function toText(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (Array.isArray(piece)) return piece.map(toText).join('');
  if (piece === null || piece === undefined || typeof piece === 'boolean') return '';
  return escapeText(String(piece));
}

/** Builds HTML; strings are escaped, markup is kept, `false` and `null` vanish. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((text, index) => text + toText(pieces[index])).join(''));
}

/** A JSON data block that a page's own script reads; no `<` inside can end it early. */
export function dataBlock(className: string, value: unknown): Markup {
  const text = JSON.stringify(value).replaceAll('<', '\\u003c');
  return new Markup(`<script type="application/json" class="${className}">${text}</script>`);
}
