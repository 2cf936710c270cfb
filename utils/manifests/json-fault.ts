/** Finds where a text stops being JSON; engines do not agree on saying it. */

const token =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/** What may come after a value, or after an opening or closing bracket. */
function after(open: readonly string[]): Expected {
  return open.length ? ', or end' : 'nothing';
}

function step(
  expected: Expected,
  sign: string | undefined,
  isString: boolean,
  open: string[],
): Expected | null {
  const wantsValue = expected === 'value' || expected === 'value or ]';
  const wantsKey = expected === 'key' || expected === 'key or }';
  if (sign === undefined) {
    if (wantsKey) return isString ? ':' : null;
    return wantsValue ? after(open) : null;
  }
  if (sign === '{' || sign === '[') {
    if (!wantsValue) return null;
    open.push(sign);
    return sign === '{' ? 'key or }' : 'value or ]';
  }
  if (sign === ':') return expected === ':' ? 'value' : null;
  if (sign === ',') return expected === ', or end' ? (open.at(-1) === '{' ? 'key' : 'value') : null;
  const empty = sign === '}' ? 'key or }' : 'value or ]';
  const opener = sign === '}' ? '{' : '[';
  if (open.at(-1) !== opener || (expected !== empty && expected !== ', or end')) return null;
  open.pop();
  return after(open);
}

/** Offset of the first character that cannot be part of a JSON text; the length of the text where it just ends early. */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const match = token.exec(text);
    const start = at + (/^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0);
    const next: Expected | null = match && step(expected, match[1], match[2] !== undefined, open);
    if (!next) return start;
    expected = next;
    at = token.lastIndex;
  }
  return at;
}
