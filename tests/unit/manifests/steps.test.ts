/** The steps of shipped manifests of every vendor. */
import { describe, expect, it } from 'vitest';
import { noChoices } from '../../../utils/manifests/choices';
import { chosenManifest } from '../../../utils/manifests/chosen';
import { stepsOf } from '../../../utils/manifests/steps';
import type { CompiledManifest } from '../../../utils/manifests/types';
import { shipped } from './shipped';

function ids(manifest: CompiledManifest): string {
  return stepsOf(manifest)
    .map(({ id }) => id)
    .join(' ');
}

describe('the list of steps', () => {
  it.each([
    ['syncro/rocketcyber', 'before open rights save keep deliver prove'],
    ['syncro/lifecycle-manager', 'before open rights save keep deliver prove'],
    ['syncro/hudu', 'before open save keep deliver prove'],
    ['syncro/support-fusion', 'before open rights save key keep deliver prove'],
    ['autotask/mspcfo', 'before open rights save member key keep deliver finish prove'],
    ['autotask/gradient-msp', 'before open rights save member key keep finish deliver prove'],
    ['autotask/it-glue', 'before member key keep finish deliver prove'],
    ['connectwise/cisco-umbrella', 'before open rights save member key keep deliver prove'],
    ['syncore/any-destination', 'before key keep deliver prove'],
  ])('of %s', (id, expected) => {
    expect(ids(shipped(id))).toBe(expected);
  });

  it('leaves the rights out where a ready-made role stands in for them', () => {
    const manifest = shipped('autotask/msp360');
    const name = manifest.alternatives[0]?.name ?? '';
    const chosen = chosenManifest(manifest, { ...noChoices, alternative: name });
    expect(ids(chosen)).toBe('before member key keep finish deliver prove');
    const member = stepsOf(chosen).find(({ id }) => id === 'member');
    expect(member?.leads).toEqual([{ key: 'stepPrebuilt', args: [name] }]);
  });

  it("has the manifest's own prerequisites, leads and places, and the vendor's where it has none", () => {
    const [before, open] = stepsOf(shipped('autotask/mspcfo'));
    expect(before?.leads).toEqual([{ key: 'stepWhoAutotask', args: [] }]);
    expect(open?.leads).toEqual([{ key: 'stepCopyClear', args: ['API User (system) (API-only)'] }]);
    expect(open?.where).toMatch(/^Admin > Account Settings/);
    const lifecycle = stepsOf(shipped('syncro/lifecycle-manager'));
    expect(lifecycle[0]?.lines[0]).toBe('Sign in to Syncro as the Master User.');
    expect(lifecycle[0]?.leads).toEqual([]);
    expect(stepsOf(shipped('syncore/any-destination'))[1]?.where).toBe(
      'Syncore Settings > API > Reveal API Keys',
    );
    const deliver = stepsOf(shipped('autotask/mspcfo')).find(({ id }) => id === 'deliver');
    expect(deliver?.leads).toEqual([
      { key: 'stepFirst', args: [] },
      { key: 'stepPress', args: ['NEXT'] },
    ]);
  });

  it('names addresses only where one is published, and the label nearest to the goal first', () => {
    const addressed = ['syncro/rocketcyber', 'autotask/mspcfo', 'connectwise/cisco-umbrella'].map((id) =>
      stepsOf(shipped(id)).flatMap(({ address }) => (address ? [address] : [])),
    );
    expect(addressed).toEqual([
      ['/api_tokens', '/api_tokens', '/api_tokens'],
      ['/Mvc/AdministrationSetup/ApiUser.mvc/NewApiUser'],
      [],
    ]);
    expect(stepsOf(shipped('syncro/rocketcyber'))[1]?.labels).toEqual([
      'Custom Permissions',
      'New Token',
      'API Tokens',
      'Profile/Password',
    ]);
    const labels = stepsOf(shipped('connectwise/cisco-umbrella')).flatMap((step) => step.labels);
    expect(labels).not.toContain('+');
    expect(labels).not.toContain('the new member');
  });
});
