import { spawn } from 'node:child_process';

/** What one step of `npm test` came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Shown beside the step's name. */
  readonly note?: string;
  /** Shown below it, where something is to be read. */
  readonly details?: string;
}

export interface Step {
  readonly name: string;
  run(): Promise<Outcome>;
}

/** What is run next: one step, or lanes of steps side by side. */
export type Stage = Step | readonly (readonly Step[])[];

export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Runs a command of `node_modules/.bin` or the PATH and keeps what it printed. A missing command is code 127. */
export function command(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  return new Promise((settle) => {
    const child = spawn(program, args, {
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.on('error', (error) => settle({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => settle({ code: code ?? 1, output }));
  });
}

/** A step that is one command: it counts as one test, and its output is shown when it fails. */
export function commandStep(name: string, program: string, args: readonly string[]): Step {
  return {
    name,
    async run() {
      const { code, output } = await command(program, args);
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, details: output };
    },
  };
}
