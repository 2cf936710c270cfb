/** SECURITY.md names the tests that hold each threat: they must be there, and be the ones that are counted. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Threat, threats } from '../../security/threats';

const page = readFileSync('SECURITY.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('.ts`'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', held = '', tests = '']) => ({
    name,
    held,
    tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  }));

test('the table has every threat that is counted, and no other', () => {
  const all: readonly Threat[] = Object.values(threats);
  expect(rows.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
  expect(rows.length).toBeGreaterThanOrEqual(20);
  expect(rows.every(({ held }) => held.length > 20)).toBe(true);
});

describe.each(Object.values<Threat>(threats))('$name', ({ name, tests }) => {
  test('names its tests, and they are there', () => {
    const files = [...new Set(tests.map(({ file }) => file))];
    expect(rows.find((row) => row.name === name)?.tests).toEqual(files);
    for (const file of files) expect(existsSync(`tests/${file}`), file).toBe(true);
  });

  test('means tests that have such a title', () => {
    for (const { file, only } of tests) {
      if (only)
        expect(
          readFileSync(`tests/${file}`, 'utf8')
            .split('\n')
            .some((line) => titleMatches(line, only)),
          `${file} ${only}`,
        ).toBe(true);
    }
  });
});

/** A title stands on the line of its call, or on one of its own; an anchor is the title's own start. */
function titleMatches(line: string, only: RegExp): boolean {
  const titles = [...line.matchAll(/(['"`])((?:(?!\1).)+)\1/g)].map(([, , title = '']) => title);
  return titles.some((title) => only.test(title));
}
