/** Reads a written file as JSON: its size, its syntax and its keys, before anything looks at what it says. */
import { jsonFault } from './json-fault';
import { type Problem, pathText } from './problems';

/** A manifest is a page of text; anything bigger is a mistake. In UTF-16 units. */
export const largestFile = 256 * 1024;
const deepest = 16;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

type Path = readonly PropertyKey[];

function findFault(value: unknown, path: Path): { readonly path: Path; readonly message: string } | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= deepest) return { path, message: `nested more than ${deepest} levels deep` };
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, inner] of entries) {
    if (forbidden.has(String(key)))
      return { path: [...path, key], message: 'this key is not allowed; remove it' };
    const fault = findFault(inner, [...path, key]);
    if (fault) return fault;
  }
  return null;
}

function syntaxMessage(text: string): string {
  const at = Math.min(jsonFault(text), text.length);
  const before = text.slice(0, at).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const here = text.slice(at, at + 20).split('\n')[0];
  return `not valid JSON at ${place}: ${here ? `unexpected ${JSON.stringify(here)}` : 'the file ends too early'}`;
}

/** The value, or the one problem that keeps it from being read. */
export function readJson(
  file: string,
  text: string,
): { readonly value: unknown } | { readonly problem: Problem } {
  const fail = (message: string, path: Path = []) => ({ problem: { file, path: pathText(path), message } });
  if (text.length > largestFile) {
    return fail(`${Math.ceil(text.length / 1024)} kB; a manifest has at most ${largestFile / 1024} kB`);
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const fault = findFault(value, []);
    return fault ? fail(fault.message, fault.path) : { value };
  } catch {
    return fail(syntaxMessage(text));
  }
}
