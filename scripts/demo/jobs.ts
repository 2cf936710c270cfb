import type { Destination } from '../../tests/sandbox/destinations/destination';
import type { Sandbox } from '../../tests/sandbox/index';

/** One integration that the demo sets up. */
export interface Job {
  /** Under `permission-manifests/`, without the ending. */
  readonly manifest: string;
  /** What to type into the panel's picker. */
  readonly destination: string;
  /** The account of the vendor that it is done in. */
  readonly subdomain: string;
  /** The vendor's page on which it starts, as a path, and how a person gets there. */
  readonly start: string;
  readonly startName: string;
  replica(sandbox: Sandbox): Destination;
}

export const jobs: readonly Job[] = [
  {
    manifest: 'syncro/rocketcyber',
    destination: 'RocketCyber',
    subdomain: 'acme',
    start: '/api_tokens/new',
    startName: 'New Token page',
    replica: (sandbox) => sandbox.rocketcyber,
  },
  {
    manifest: 'syncro/lifecycle-manager',
    destination: 'Lifecycle Manager',
    subdomain: 'acme-lifecycle',
    start: '/api_tokens/confirm?app=lifecycle-manager',
    startName: 'Confirm Permissions page, which Syncro has ticked,',
    replica: (sandbox) => sandbox.lifecycleManager,
  },
];
