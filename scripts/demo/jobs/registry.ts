import type { Job } from '../job';
import { lifecycleManager } from './lifecycle-manager';
import { mspcfo } from './mspcfo';
import { rocketcyber } from './rocketcyber';
import { syncore } from './syncore';
import { umbrella } from './umbrella';

/** The main job, which the pictures in docs are of. */
export const mainJob = rocketcyber;

/** The five integrations that the demo sets up, in the lobby's order. */
export const jobs: readonly Job[] = [mainJob, lifecycleManager, mspcfo, umbrella, syncore];

/** Those of the jobs that are named, with commas between; all of them unless told. Fails on a name that no job has. */
export function jobsNamed(names: string | undefined): readonly Job[] {
  if (names === undefined) return jobs;
  return names.split(',').map((name) => {
    const job = jobs.find(({ id }) => id === name);
    if (!job) throw new Error(`No job is called ${name}: ${jobs.map(({ id }) => id).join(', ')}`);
    return job;
  });
}
