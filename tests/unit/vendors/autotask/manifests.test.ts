// @vitest-environment happy-dom
/**
 * The manifests of Autotask's that cover all of them (every one with `npm run test:all`) on one build of the editor: granted
 * exactly, nothing else changed, taken back exactly.
 */
import { afterEach, beforeAll, expect, it } from 'vitest';
import { foldWith } from '../../../../utils/manifests/fold';
import { askedOf } from '../../../sandbox/autotask/asked';
import { moduleAccess } from '../../../sandbox/autotask/catalogue';
import { rightsAt } from '../../../sandbox/autotask/rights';
import { AutotaskServer } from '../../../sandbox/autotask/server';
import { covering } from '../../../sandbox/covering';
import { rememberTexts } from './remember-texts';
import { aliases, draw, furnish, heldNow, manifests, PagePart } from './replica-page';

const fold = foldWith(aliases);
const lists = manifests.filter(
  ({ target, requirements }) => target === 'security-level' && requirements.length > 0,
);
let part: PagePart;

beforeAll(() => {
  furnish();
  rememberTexts();
});
afterEach(() => part.end());

it.each(covering(lists))('$id is granted exactly, and taken back', async (manifest) => {
  const server = new AutotaskServer('acme');
  const level = server.levelWith('Level');
  await draw(server, 'level', level.id);
  part = new PagePart(manifest, new Set(manifest.requirements.map(({ id }) => id)));
  await part.begin();
  const before = heldNow();
  const wanted = askedOf(manifest, before, fold);
  await part.grant();
  expect(part.names('missing')).toEqual([]);
  expect(heldNow()).toEqual({ ...before, ...wanted });
  expect(Object.keys(wanted).length).toBeGreaterThan(0);
  await part.undo();
  expect(heldNow()).toEqual(before);
  expect(server.asked.saveLevel).toBe(0);
});

it.each(lists.filter(({ id, base }) => base?.clear && /mspcfo|topleft/.test(id)))(
  '$id leaves nothing else of the copied level',
  async (manifest) => {
    const server = new AutotaskServer('acme');
    await draw(server, 'copy', 1);
    part = new PagePart(manifest, new Set(manifest.requirements.map(({ id }) => id)));
    await part.begin();
    const before = heldNow();
    await part.grant(true);
    await part.grant();
    const lowest = Object.entries(rightsAt('lowest', server.options));
    // Which modules a level has at all stands before the sections, and is nobody's right.
    const cleared = Object.fromEntries(lowest.filter(([key]) => !key.startsWith(moduleAccess)));
    expect(heldNow()).toEqual({ ...before, ...cleared, ...askedOf(manifest, before, fold) });
    await part.undo();
    await part.undo();
    expect(heldNow()).toEqual(before);
  },
);
