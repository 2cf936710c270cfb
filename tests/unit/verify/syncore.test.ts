import { afterEach, expect, test, vi } from 'vitest';
import { verifiers } from '../../../utils/verify/registry';
import { trialOf } from './replica';

afterEach(() => void vi.unstubAllGlobals());

test('Syncore is not called: its terms let registered products in', async () => {
  const call = vi.fn();
  vi.stubGlobal('fetch', call);
  const trial = trialOf('syncore/any-destination', 'https://www.ateasesystems.net', { primaryKey: 'x' });
  expect(await verifiers.syncore(trial)).toMatchObject({ outcome: 'untold', reason: 'registered-only' });
  expect(call).not.toHaveBeenCalled();
});
