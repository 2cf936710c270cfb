import { describe, expect, test } from 'vitest';
import {
  contentScriptsTakeNoContext,
  filesAreShort,
  importsPointDown,
  importsResolve,
  nothingIsLeftForLater,
  polyfillStaysOut,
  type Rule,
  vendorsHavePages,
  zodStaysOut,
} from './repo/rules';
import { readSourceFiles } from './repo/source-files';

const repository = await readSourceFiles();
const leftover = `// ${'TO'}DO`;

interface Case {
  readonly promise: string;
  readonly rule: Rule;
  /** A repository that breaks the rule, and what the rule says of it. */
  readonly broken: Record<string, string>;
  readonly says: string[];
}

const cases: readonly Case[] = [
  {
    promise: 'imports point down',
    rule: importsPointDown,
    broken: {
      'utils/manifests/fold.ts': "import { scan } from '../vendors/syncro/scan';\n",
      'utils/vendors/syncro/scan.ts':
        "import type { Setup } from '../../setup/types';\nexport * from '../../widgets/box';\n",
      'utils/setup/types.ts': '',
      'utils/widgets/box.ts': "const later = import('../../tests/unit/help');\n",
      'utils/assistant/grant.ts': "import {\n  start,\n} from '../setup/start';\n",
      'utils/setup/start.ts': '',
      'tests/unit/help.ts': '',
    },
    says: [
      'utils/manifests/fold.ts imports utils/vendors/syncro/scan.ts',
      'utils/widgets/box.ts imports tests/unit/help.ts',
      'utils/assistant/grant.ts imports utils/setup/start.ts',
    ],
  },
  {
    promise: 'every import leads to a file',
    rule: importsResolve,
    broken: { 'utils/strings.ts': "import { gone } from './gone';\nimport { render } from 'preact';\n" },
    says: ['utils/strings.ts imports ./gone, which is not there'],
  },
  {
    promise: 'zod reaches no script of the extension',
    rule: zodStaysOut,
    broken: {
      'utils/manifests/schema.ts': "import { z } from 'zod';\n",
      'utils/manifests/types.ts': "import type { z } from 'zod';\n",
      'utils/setup/read.ts': "import { schema } from '../manifests/schema';\n",
      'utils/sinks/file.ts': "import * as z from 'zod/mini';\n",
      'entrypoints/background.ts': "import { read } from '../utils/setup/read';\n",
    },
    says: [
      'utils/sinks/file.ts imports zod',
      'entrypoints/background.ts → utils/setup/read.ts → utils/manifests/schema.ts → zod',
    ],
  },
  {
    promise: 'the polyfill reaches no content script',
    rule: polyfillStaysOut,
    broken: {
      'entrypoints/syncro.content.ts': "import { run } from '../utils/assistant/run';\n",
      'entrypoints/background.ts': "import browser from 'webextension-polyfill';\n",
      'utils/assistant/run.ts': "import { send } from '../messaging/channel';\n",
      'utils/messaging/channel.ts': "import browser from 'webextension-polyfill';\n",
    },
    says: [
      'entrypoints/syncro.content.ts → utils/assistant/run.ts → utils/messaging/channel.ts → webextension-polyfill',
    ],
  },
  {
    promise: 'content scripts take no context',
    rule: contentScriptsTakeNoContext,
    broken: {
      'entrypoints/detect.content.ts': 'defineContentScript({ main(ctx) {} });',
      'entrypoints/syncro.content.ts': 'defineContentScript({ main: async (ctx) => {} });',
      'entrypoints/autotask.content.ts': 'defineContentScript({ main() {} });',
    },
    says: ['entrypoints/detect.content.ts takes a context', 'entrypoints/syncro.content.ts takes a context'],
  },
  {
    promise: "every vendor's pages are a file of their own",
    rule: vendorsHavePages,
    broken: {
      'utils/vendors/types.ts': '',
      'utils/vendors/halo/scan.ts': '',
      'utils/vendors/syncro/pages.ts': '',
    },
    says: ['utils/vendors/halo has no pages.ts'],
  },
  {
    promise: 'files are short, entry points shorter',
    rule: filesAreShort,
    broken: {
      'utils/long.ts': '\n'.repeat(251),
      'utils/just.ts': '\n'.repeat(250),
      'entrypoints/background.ts': '\n'.repeat(41),
      'entrypoints/options/main.tsx': '\n'.repeat(41),
    },
    says: ['utils/long.ts has 251 lines', 'entrypoints/background.ts has 41 lines'],
  },
  {
    promise: 'nothing is left for later',
    rule: nothingIsLeftForLater,
    broken: { 'utils/strings.ts': leftover },
    says: ['utils/strings.ts leaves something for later'],
  },
];

test('the source files are read', () => {
  expect([...repository.keys()]).toContain('utils/manifests/types.ts');
});

describe.each(cases)('$promise', ({ rule, broken, says }) => {
  test('in this repository', () => {
    expect(rule(repository)).toEqual([]);
  });

  test('and the rule can fail', () => {
    expect(rule(new Map(Object.entries(broken)))).toEqual(says);
  });
});
