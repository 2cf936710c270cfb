import type { ExtensionBrowser, PageDriver } from '../../tests/e2e/harness/types';
import type { Destination } from '../../tests/sandbox/destinations/destination';
import type { Sandbox } from '../../tests/sandbox/index';
import type { Person } from './person';
import type { Trail } from './trail';

export const ways = ['rolecall', 'guide'] as const;
/** With RoleCall, or by the destination's written guide alone. */
export type Way = (typeof ways)[number];

/** Where a job begins, as a person would say it. */
export interface Start {
  readonly name: string;
  readonly url: string;
}

/** Who does a job, where, and who is told of it. */
export interface Run {
  readonly browser: ExtensionBrowser;
  readonly sandbox: Sandbox;
  readonly person: Person;
  /** Which of RoleCall's steps were ticked; empty by the guide. */
  readonly trail: Trail;
  say(text: string): void;
  /** Keeps a picture of what is seen now: a page, with the panel beside it. */
  picture(step: string, page: PageDriver, panel: PageDriver | null): Promise<void>;
}

/** What the vendor's server holds after a job; a job done either way must leave the same. */
export interface Truth {
  /** In a sentence. */
  readonly said: string;
  readonly records: unknown;
}

/** One integration, as the demo shows it. */
export interface JobFacts {
  /** Names it in files and on the command line. */
  readonly id: string;
  readonly vendor: string;
  /** What to type into the panel's picker. */
  readonly destination: string;
  /** Where the credential goes, in short. */
  readonly app: string;
  /** What a person does with RoleCall, step by step; what a button says stands between stars. */
  readonly steps: readonly string[];
  /** What the written guide has a person do, in short. */
  readonly guide: readonly string[];
  /** What must stand in the destination's form beforehand, whichever way the job is done. */
  readonly given?: string;
  /** The credential works only once the vendor's record is saved, after the destination has it: its server asks again. */
  readonly asksAgain?: true;
}

interface JobWork<Account> {
  /** An account at the vendor that has done nothing yet, the way's own. */
  account(sandbox: Sandbox, way: Way): Account;
  start(account: Account): Start;
  replica(sandbox: Sandbox): Destination;
  withRoleCall(run: Run, start: Start, account: Account): Promise<void>;
  byGuide(run: Run, start: Start, account: Account): Promise<void>;
  truth(account: Account): Truth;
}

/** A job in an account of its own. */
export interface Task {
  readonly start: Start;
  readonly replica: Destination;
  /** Does it, from the vendor's page to the destination's answer. */
  do(run: Run): Promise<void>;
  /** Has a destination that asks again ask now, unless it is connected. */
  askAgain(): Promise<void>;
  truth(): Truth;
}

export interface Job extends JobFacts {
  task(sandbox: Sandbox, way: Way): Task;
}

/** A job that can be done in an account of somebody else's making. */
export interface JobOf<Account> extends Job {
  task(sandbox: Sandbox, way: Way, account?: Account): Task;
}

/** Keeps a vendor's own account type inside the job: whoever goes through all jobs need not know it. */
export function defineJob<Account>({
  account,
  start,
  replica,
  withRoleCall,
  byGuide,
  truth,
  ...facts
}: JobFacts & JobWork<Account>): JobOf<Account> {
  return {
    ...facts,
    task(sandbox, way, own = account(sandbox, way)) {
      const first = start(own);
      const destination = replica(sandbox);
      return {
        start: first,
        replica: destination,
        do: (run) => (way === 'rolecall' ? withRoleCall : byGuide)(run, first, own),
        async askAgain() {
          const { saved, verdict } = destination;
          if (facts.asksAgain && saved && verdict !== 'Connected') await destination.save(saved);
        },
        truth: () => truth(own),
      };
    },
  };
}
