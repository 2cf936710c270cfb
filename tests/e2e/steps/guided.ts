/** The demo's jobs, done by the panel's own way in either browser. */
import { type Listener, nobody } from '../../../scripts/demo/both-ways';
import type { Task } from '../../../scripts/demo/job';
import { Person } from '../../../scripts/demo/person';
import { Trail } from '../../../scripts/demo/trail';
import { expect, type Room } from '../harness/fixtures';

interface Way {
  /** The steps that the pages tick, in their order. */
  readonly ticked: readonly string[];
  /** How many acts the admin does, destination included. */
  readonly acts: Readonly<Record<'clicks' | 'fields' | 'tabChanges', number>>;
}

/**
 * Does a job until the destination says that it is connected. Every step but these two is ticked by what the pages show:
 * whether the admin was ready beforehand no page tells, and the proof is asked for by a press of its own.
 */
export async function walk(
  { browser, sandbox }: Room,
  task: Task,
  { ticked, acts }: Way,
  listener: Listener = nobody,
): Promise<void> {
  const person = new Person();
  const trail = new Trail();
  await task.do({ browser, sandbox, person, trail, ...listener });
  const states = ['before unknown', ...ticked.map((step) => `${step} done`), 'prove here'];
  await expect.poll(() => trail.states()).toEqual(states);
  expect(await trail.ticked()).toEqual(ticked);
  expect({ ...person }).toEqual(acts);
  await task.askAgain();
  const { verdict, calls, facts } = task.replica;
  expect(calls.filter(({ passed }) => !passed)).toEqual([]);
  expect(calls).toHaveLength(facts.calls.length);
  expect(verdict).toBe('Connected');
}
