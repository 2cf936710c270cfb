/**
 * Every manifest of ConnectWise on one build of its role, by the page part and the judge alone: granted exactly, nothing
 * else changed, taken back exactly. What the server holds after the role's own Save is compared.
 */
import { expect, test } from '@playwright/test';
import { foldWith } from '../../utils/manifests/fold';
import type { CompiledManifest, Want } from '../../utils/manifests/types';
import { type Column, columns, type Level, levels, roleFunctions } from '../sandbox/connectwise/functions';
import { type Levels, type SecurityRole, setLevels } from '../sandbox/connectwise/role';
import { beginWith, shippedOf, vocabularyOf } from './page-part/open';
import { bareBrowser } from './steps/bare-browser';
import { ConnectWisePerson } from './steps/connectwise-person';

const { sandbox, newPage } = bareBrowser();
const shipped = shippedOf('connectwise');
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
function expected({ requirements }: CompiledManifest, role: SecurityRole): Levels {
  const rights = requirements.flatMap(({ anyOf }) => anyOf.slice(0, 1));
  return Object.fromEntries(
    roleFunctions.map(({ key, cells }) => {
      const name = fold(key.replace(' | ', ' '));
      const wants = rights
        .filter((right) => (right.scope === 'below' ? name.startsWith(`${right.key} `) : right.key === name))
        .flatMap((right) => right.wants);
      const held = role.levels[key] ?? {};
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

/** Wildcards, levels that are exact, every row there is: `npm test` has these, `npm run test:all` every manifest. */
const telling = /umbrella|cognition360|salesbuildr|ninjaone|n-able-n-central/;
const tried = process.env.ROLECALL_FULL ? shipped : shipped.filter(({ id }) => telling.test(id));

/** What a manifest asks for in cells that this build does not have: a report is read, and no more. */
function unreal({ requirements }: CompiledManifest): string[] {
  const cells = new Map(roleFunctions.map((row) => [fold(row.key.replace(' | ', ' ')), row.cells]));
  const lacks = (key: string, { column, level }: Want): boolean =>
    level !== 'None' && column !== '*' && cells.get(key)?.[column as Column] === undefined;
  return requirements.flatMap(({ name, anyOf: [right] }) =>
    right?.scope === 'right' && right.wants.some((want) => lacks(right.key, want)) ? [name] : [],
  );
}

test('each manifest is granted exactly, and taken back exactly', async () => {
  test.setTimeout(900_000);
  const server = sandbox().connectwise('acme', { host: 'every.manifest.example' });
  server.options.rendering = 'selects';
  const role = server.addRole('Any');
  setLevels(role, before);
  const untouched = structuredClone(role.levels);
  const page = await newPage();
  await page.goto(server.urlOf('role', role.id));
  const person = new ConnectWisePerson(page, 'selects');
  const save = async (wanted: Levels): Promise<void> => {
    // The word of an earlier Save says nothing of this one.
    await page.evaluate(() => document.querySelector('p[style]')?.remove());
    await person.press('Save');
    await page.getByText('Saved').waitFor();
    expect(role.levels).toEqual(wanted);
  };
  expect(tried.length).toBeGreaterThan(process.env.ROLECALL_FULL ? 60 : 4);
  for (const manifest of tried)
    await test.step(manifest.id, async () => {
      const wanted = expected(manifest, role);
      await beginWith(page, manifest);
      const { findings } = await page.evaluate(() => window.pagePart.grant());
      const left = findings.filter(({ status }) => status === 'missing' || status === 'absent');
      const allowed = unreal(manifest);
      expect(left.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
      await save(wanted);
      await page.evaluate(() => window.pagePart.undo());
      await save(untouched);
    });
});
