import { expect, test } from 'vitest';
import { bareContentScripts } from '../../../scripts/build/bare-content-scripts';

const load = bareContentScripts().load as (id: string) => string | null;

test('a content script becomes its own main and nothing else', () => {
  const entry = '/repo/entrypoints/detect.content.ts';
  expect(load(`\0virtual:wxt-content-script-isolated-world-entrypoint?${entry}`)).toBe(
    `import script from "${entry}";\nscript.main();\n`,
  );
});

test('other modules are left to WXT', () => {
  expect(load('\0virtual:wxt-background-entrypoint?/repo/entrypoints/background.ts')).toBeNull();
  expect(load('/repo/utils/strings.ts')).toBeNull();
});
