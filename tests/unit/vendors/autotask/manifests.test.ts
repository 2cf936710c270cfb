// @vitest-environment happy-dom
/** Every manifest of Autotask's on one build of the editor: granted exactly, nothing else changed, taken back exactly. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import { foldWith } from '../../../../utils/manifests/fold';
import type { CompiledManifest, Want } from '../../../../utils/manifests/types';
import { moduleAccess } from '../../../sandbox/autotask/catalogue';
import { type Right, rightsAt, rightsFor } from '../../../sandbox/autotask/rights';
import { AutotaskServer } from '../../../sandbox/autotask/server';
import { rememberTexts } from './remember-texts';
import { aliases, draw, furnish, heldNow, manifests, PagePart } from './replica-page';

const fold = foldWith(aliases);
const lists = manifests.filter(
  ({ target, requirements }) => target === 'security-level' && requirements.length > 0,
);
const high = ['on', 'Yes', 'All', 'Full'];
let part: PagePart;

beforeAll(() => {
  furnish();
  rememberTexts();
});
afterEach(() => part.end());

/** The value that a want comes to: the level itself, or the end that it means where a line has other words. */
function valueFor({ level }: Want, { choices, kind }: Right): string | undefined {
  if (kind === 'number') return /^\d+$/.test(level) ? level : undefined;
  const named = choices.find((choice) => fold(choice) === fold(level));
  return named ?? (level === 'highest' || high.includes(level) ? choices.at(-1) : undefined);
}

/** What the rows of a manifest come to, by the replica's own list of rights. */
function asked(
  { requirements }: CompiledManifest,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { anyOf } of requirements) {
    const [right] = anyOf;
    for (const one of rightsFor({ extra: [], missing: [] })) {
      const column = one.key.split(' | ')[1] ?? '';
      const isMeant =
        right?.scope === 'right' ? fold(one.line) === right.key : fold(one.line).startsWith(`${right?.key} `);
      const want = right?.wants.find((each) => each.column === '*' || fold(each.column) === fold(column));
      const value = isMeant && want ? valueFor(want, one) : undefined;
      // A number is a least one.
      const isThere = one.kind === 'number' && Number(before[one.key]) >= Number(value);
      if (value !== undefined && !isThere) found[one.key] = value;
    }
  }
  return found;
}

it.each(lists)('$id is granted exactly, and taken back', async (manifest) => {
  const server = new AutotaskServer('acme');
  const level = server.levelWith('Level');
  await draw(server, 'level', level.id);
  part = new PagePart(manifest, new Set(manifest.requirements.map(({ id }) => id)));
  await part.begin();
  const before = heldNow();
  const wanted = asked(manifest, before);
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
    expect(heldNow()).toEqual({ ...before, ...cleared, ...asked(manifest, before) });
    await part.undo();
    await part.undo();
    expect(heldNow()).toEqual(before);
  },
);
