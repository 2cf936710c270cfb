import { command, type Step } from './step';

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

interface LintReport {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
  readonly notices: readonly LintMessage[];
}

/** Preact's own innerHTML branch: never used, and cut off by `require-trusted-types-for` in the pages' policy. */
const allowed = { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\// };

/** Mozilla's linter on the Firefox build: one warning is known, everything else fails. */
export function webExtStep(folder: string): Step {
  return {
    name: 'web-ext lint',
    async run() {
      const { output } = await command('web-ext', [
        'lint',
        '--source-dir',
        folder,
        '--output',
        'json',
        '--no-config-discovery',
      ]);
      const report = parse(output);
      if (!report) return { passed: 0, failed: 1, details: output };
      const unwanted = unwantedMessages(report);
      if (unwanted.length === 0)
        return { passed: 1, failed: 0, note: `${report.warnings.length} known warning` };
      return {
        passed: 0,
        failed: 1,
        details: unwanted.map(({ code, file, message }) => `  ${code} ${file ?? ''} ${message}`).join('\n'),
      };
    },
  };
}

/** Every message but the first that is allowed. */
export function unwantedMessages({ errors, warnings, notices }: LintReport): LintMessage[] {
  const known = warnings.find(({ code, file }) => code === allowed.code && allowed.file.test(file ?? ''));
  return [...errors, ...warnings, ...notices].filter((message) => message !== known);
}

function parse(output: string): LintReport | null {
  const start = output.indexOf('{');
  try {
    return JSON.parse(output.slice(start)) as LintReport;
  } catch {
    return null;
  }
}
