import { expect, it } from 'vitest';
import { compileFolder } from '../../../scripts/manifest-files';
import { noChoices } from '../../../utils/manifests/choices';
import type { PageControl } from '../../../utils/manifests/findings';
import { fold } from '../../../utils/manifests/fold';
import { judgeReading } from '../../../utils/setup/judge-reading';

const { manifests, vocabularies } = compileFolder('.');
const manifest = manifests.find(({ id }) => id === 'syncro/rocketcyber');
const vocabulary = vocabularies.find(({ vendor }) => vendor === 'syncro');
if (!manifest || !vocabulary) throw new Error('RocketCyber’s manifest for Syncro is missing');

function box(ref: number, name: string, level: 'on' | 'off'): PageControl {
  const two = { column: '', level, levels: ['off', 'on'] };
  return { ref, path: [name], key: fold(name), ...two, visible: true, disabled: false };
}

it('places what is missing after what is granted: of several rights in one row the last is the one that is seen', () => {
  const controls = [box(0, 'Tickets - Create', 'off'), box(1, 'Tickets - Edit', 'on')];
  const reading = { type: 'report', setupId: 's', kind: 'permissions', controls, unopened: false } as const;
  const setup = { choices: noChoices, confirmed: [], vendor: 'syncro' } as const;
  const { judgement } = judgeReading(
    { ...reading, failures: [], fields: [], canUndo: false },
    setup,
    manifest,
    vocabulary,
  );
  expect(judgement.rows.map(({ ref, status }) => [ref, status])).toEqual([
    [1, 'granted'],
    [0, 'missing'],
  ]);
});
