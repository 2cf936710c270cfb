/** From the runners' reports to cases and hits by threat. Pure. */
import { relative } from 'node:path';
import type { Threat } from '../../tests/security/threats';

/** One test that was run. */
export interface Result {
  /** Below `tests/`. */
  readonly file: string;
  readonly title: string;
  readonly cases: number;
  readonly hits: number;
}

export interface Counted {
  readonly name: string;
  readonly cases: number;
  readonly hits: number;
  /** Files whose tests were counted. */
  readonly tests: readonly string[];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly meta?: { readonly cases?: number; readonly hits?: number };
    }[];
  }[];
}

/** A test that says nothing of cases is one; a failed one is a hit at least, a skipped one was not run. */
export function vitestResults(report: unknown, root = process.cwd()): Result[] {
  return (report as VitestReport).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status, meta = {} }) => ({
        file: below(name, root),
        title: fullName.trim(),
        cases: meta.cases ?? 1,
        hits: Math.max(meta.hits ?? 0, status === 'failed' ? 1 : 0),
      })),
  );
}

interface Suite {
  readonly file?: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: string;
      readonly annotations?: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
  readonly suites?: readonly Suite[];
}

/**
 * What passed only on a later try did pass. A test of many cases says how many in an annotation. What belongs to no test is
 * the search of a profile that several have shared.
 */
export function playwrightResults(report: unknown): Result[] {
  const { suites, errors = [] } = report as {
    readonly suites: readonly Suite[];
    readonly errors?: readonly unknown[];
  };
  const shared = errors.map(() => ({
    file: 'e2e/search.spec.ts',
    title: 'a profile at its end',
    cases: 1,
    hits: 1,
  }));
  const results = suites.flatMap(function inside({ specs = [], suites: inner = [] }: Suite): Result[] {
    const own = specs.flatMap(({ title, file, tests }) =>
      tests
        .filter(({ status }) => status !== 'skipped')
        .map(({ status, annotations = [] }) => ({
          file: `e2e/${file}`,
          title,
          cases: Number(annotations.find(({ type }) => type === 'cases')?.description ?? 1),
          hits: status === 'unexpected' ? 1 : 0,
        })),
    );
    return [...own, ...inner.flatMap(inside)];
  });
  return [...results, ...shared];
}

/** Each threat with what was tried against it. A test may stand for several threats. */
export function countThreats(threats: readonly Threat[], results: readonly Result[]): Counted[] {
  return threats.map(({ name, tests }) => {
    const meant = results.filter((result) =>
      tests.some(({ file, only }) => file === result.file && (!only || only.test(result.title))),
    );
    const sum = (key: 'cases' | 'hits') => meant.reduce((total, result) => total + result[key], 0);
    return {
      name,
      cases: sum('cases'),
      hits: sum('hits'),
      tests: [...new Set(meant.map(({ file }) => file))],
    };
  });
}

function below(path: string, root: string): string {
  return relative(root, path)
    .replaceAll('\\', '/')
    .replace(/^tests\//, '');
}
