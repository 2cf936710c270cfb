import { afterEach, expect, it, vi } from 'vitest';
import { covering, wantsOf } from '../../sandbox/covering';
import { shippedOf } from '../manifests/shipped';

const manifests = shippedOf('connectwise');

afterEach(() => vi.unstubAllEnvs());

it('takes fewer manifests that ask for all that any of them does', () => {
  vi.stubEnv('ROLECALL_FULL', '');
  const few = covering(manifests);
  const all = (list: typeof few) => [...new Set(list.flatMap((one) => [...wantsOf(one)]))].sort();
  expect(all(few)).toEqual(all(manifests));
  expect(few.length).toBeLessThan(manifests.length / 2);
});

it('takes every manifest in the full run', () => {
  vi.stubEnv('ROLECALL_FULL', '1');
  expect(covering(manifests)).toEqual(manifests);
});
