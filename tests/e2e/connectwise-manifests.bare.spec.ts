/**
 * Every manifest of ConnectWise on every build of its role with `npm run test:all`, on one build those that cover all of them
 * else, by the page part and the judge alone: granted exactly, nothing else changed, taken back exactly. What the server
 * holds after the role's own Save is compared.
 */
import { expect, test } from '@playwright/test';
import { foldWith } from '../../utils/manifests/fold';
import type { CompiledManifest, Want } from '../../utils/manifests/types';
import { type Column, columns, type Level, levels, roleFunctions } from '../sandbox/connectwise/functions';
import { type Rendering, renderings } from '../sandbox/connectwise/options';
import { type Levels, setLevels } from '../sandbox/connectwise/role';
import { covering } from '../sandbox/covering';
import { beginWith, shippedOf, vocabularyOf } from './page-part/open';
import { bareBrowser } from './steps/bare-browser';
import { ConnectWisePerson } from './steps/connectwise-person';

const { sandbox, newPage } = bareBrowser();
const shipped = shippedOf('connectwise');
const tried = covering(shipped);
const fold = foldWith(vocabularyOf('connectwise').aliases);

/** What a role may do already, more and less than manifests ask for. */
const before: Levels = {
  'Companies | Configurations': { Add: 'All', Delete: 'My' },
  'Finance | Agreements': { Inquire: 'My' },
  'Service Desk | Service Tickets': { Edit: 'My' },
  'System | My Account': { Inquire: 'My' },
};

/** The lowest level of a cell that is enough; a cell that offers none is left to the admin as it is. */
function enough({ level }: Want, choices: readonly Level[]): Level {
  if (level === 'lowest') return 'None';
  const wanted = level === 'highest' ? levels.length - 1 : levels.indexOf(level as Level);
  return choices.find((choice) => levels.indexOf(choice) >= wanted) ?? 'None';
}

/** What the manifest comes to in that role: the highest of what is asked for and what is there. */
function expected({ requirements }: CompiledManifest, has: Levels): Levels {
  const rights = requirements.flatMap(({ anyOf }) => anyOf.slice(0, 1));
  return Object.fromEntries(
    roleFunctions.map(({ key, cells }) => {
      const name = fold(key.replace(' | ', ' '));
      const wants = rights
        .filter((right) => (right.scope === 'below' ? name.startsWith(`${right.key} `) : right.key === name))
        .flatMap((right) => right.wants);
      const held = has[key] ?? {};
      const reached = columns.flatMap((column): [Column, Level][] => {
        const choices = cells[column];
        if (!choices) return [];
        const asked = wants.filter((want) => want.column === column || want.column === '*');
        const all = [held[column] ?? 'None', ...asked.map((want) => enough(want, choices))];
        return [[column, levels.findLast((level) => all.includes(level)) ?? 'None']];
      });
      return [key, Object.fromEntries(reached)];
    }),
  );
}

/** What a manifest asks for in cells that this build does not have: a report is read, and no more. */
function unreal({ requirements }: CompiledManifest): string[] {
  const cells = new Map(roleFunctions.map((row) => [fold(row.key.replace(' | ', ' ')), row.cells]));
  const lacks = (key: string, { column, level }: Want): boolean =>
    level !== 'None' && column !== '*' && cells.get(key)?.[column as Column] === undefined;
  return requirements.flatMap(({ name, anyOf: [right] }) =>
    right?.scope === 'right' && right.wants.some((want) => lacks(right.key, want)) ? [name] : [],
  );
}

/** Presses the role's own Save; the server has been told, and asked anew, once the screen is drawn in place of this one. */
async function save(person: ConnectWisePerson): Promise<void> {
  await person.toolbar('Save').evaluate(async (button: HTMLElement) => {
    // Without waiting for a place to press: nothing moves, and it is pressed a hundred times.
    button.click();
    while (button.isConnected) await new Promise(requestAnimationFrame);
  });
}

/**
 * Grants one after the other in a role of their own, each in the form as the one before has left it: what Undo did not take
 * back exactly is in what the next one saves, or the last Save.
 */
async function tryAll(
  manifests: readonly CompiledManifest[],
  rendering: Rendering,
  name: string,
): Promise<void> {
  const server = sandbox().connectwise('acme', { host: `${name}.${rendering}.example` });
  Object.assign(server.options, { rendering, animated: false });
  const role = server.addRole('Any');
  setLevels(role, before);
  const untouched = structuredClone(role.levels);
  // Nothing has to be scrolled to, and little to be drawn.
  const viewport = { width: 1200, height: 4000 };
  const page = await newPage({ viewport, deviceScaleFactor: 0.2 });
  // The replicas' scripts are bundled at their first use.
  await page.goto(server.urlOf('role', role.id), { timeout: 30_000 });
  const person = new ConnectWisePerson(page, rendering);
  await person.scope.getByText('Time & Expense').first().waitFor();
  const screen = page.frames().at(-1) ?? page;
  for (const manifest of manifests)
    await test.step(manifest.id, async () => {
      const wanted = expected(manifest, untouched);
      await beginWith(screen, manifest);
      const { findings } = await screen.evaluate(() => window.pagePart.grant());
      const left = findings.filter(({ status }) => status === 'missing' || status === 'absent');
      const allowed = unreal(manifest);
      expect(left.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
      await save(person);
      expect(role.levels).toEqual(wanted);
      await screen.evaluate(() => window.pagePart.undo());
    });
  await save(person);
  expect(role.levels).toEqual(untouched);
}

/** Where RoleCall waits for the page more than it works, so many are at it side by side. */
function desksOf(rendering: Rendering): number {
  return rendering === 'selects' ? 2 : 4;
}

const halves = ['one half', 'the other'] as const;

/** Two workers share one build. */
for (const rendering of renderings)
  for (const [half, which] of halves.entries())
    test(`a manifest is granted exactly in a role drawn as ${rendering}, and taken back exactly: ${which}`, {
      tag: rendering === 'selects' ? [] : ['@full'],
    }, async () => {
      test.setTimeout(3_600_000);
      expect(shipped.length).toBeGreaterThan(60);
      const mine = tried.filter((_, index) => index % halves.length === half);
      const desks = desksOf(rendering);
      const share = (desk: number) => mine.filter((_, index) => index % desks === desk);
      await Promise.all(
        Array.from({ length: desks }, (_, desk) => tryAll(share(desk), rendering, `desk-${half}-${desk}`)),
      );
    });
