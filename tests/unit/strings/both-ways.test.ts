import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const theme = join(root, 'components/theme');

/** Declarations that look the same whichever way the text runs only by luck. */
function oneWayed(css: string): string[] {
  const declarations = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[a-z-]+\s*:[^;{}]+(?=[;}])/g) ?? [];
  return declarations.filter((declaration) => {
    const [name = '', value = ''] = declaration.split(/:([\s\S]*)/).map((part) => part.trim());
    if (/(^|-)(left|right)(-|$)/.test(name) || /\b(left|right)\b/.test(value)) return true;
    const sides = value.split(/\s+/);
    if (/^(padding|margin|inset|border-(width|style|color|radius))$/.test(name))
      return sides.length === 4 && sides[1] !== sides[3];
    return name === 'box-shadow' && /^(inset )?-?[1-9]/.test(value);
  });
}

describe('every style sheet runs both ways', () => {
  it.each(readdirSync(theme).filter((file) => file.endsWith('.css')))('%s', (file) => {
    expect(oneWayed(readFileSync(join(theme, file), 'utf8'))).toEqual([]);
  });

  it('and one that does not is seen', () => {
    const css = `a{margin-left:1px;text-align:right;padding:1px 2px 1px 3px;padding:1px 2px 1px 2px}
      b{box-shadow:inset 3px 0 0 red;/* left: 1px; */border-inline-start:1px solid;inset:0;box-shadow:0 1px 2px red}`;
    expect(oneWayed(css)).toEqual([
      'margin-left:1px',
      'text-align:right',
      'padding:1px 2px 1px 3px',
      'box-shadow:inset 3px 0 0 red',
    ]);
  });
});

describe('every page of ours', () => {
  const pages = readdirSync(join(root, 'entrypoints'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(join(root, 'entrypoints', name)).includes('index.html'));

  it.each(pages)('says its language before it draws: %s', (name) => {
    const main = readFileSync(join(root, 'entrypoints', name, 'main.tsx'), 'utf8');
    expect(main.indexOf('sayLanguage(')).toBeGreaterThan(0);
    expect(main.indexOf('sayLanguage(')).toBeLessThan(main.indexOf('render(<'));
    // Its own file can't be translated.
    const title = /<title>(.*)<\/title>/.exec(
      readFileSync(join(root, 'entrypoints', name, 'index.html'), 'utf8'),
    );
    expect(title?.[1]).toBe('RoleCall');
  });
});
