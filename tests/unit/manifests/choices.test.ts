import { describe, expect, it } from 'vitest';
import {
  type Choices,
  defaultChoices,
  hasQuestions,
  noChoices,
  withChoice,
} from '../../../utils/manifests/choices';
import { chosenManifest, wantedRows } from '../../../utils/manifests/chosen';
import type { CompiledManifest } from '../../../utils/manifests/types';
import { shipped } from './shipped';

const cloud = { ownServer: false, today: '2026-11-22' };

function names(of: CompiledManifest, changes: Partial<Choices>): string[] {
  return wantedRows(of, { ...noChoices, ...changes }).map(({ name }) => name);
}

describe('groups', () => {
  const crewhu = shipped('connectwise/crewhu');
  const [surveys, support, sales] = ['surveys', 'support-metrics', 'sales-metrics'];

  it('begin with those that the source takes for granted', () => {
    expect(defaultChoices(crewhu, cloud)).toEqual({ ...noChoices, groups: ['surveys'] });
  });

  it('add up: every row of any chosen group, each once, and those of none', () => {
    const always = names(crewhu, {});
    const all = names(crewhu, { groups: [surveys, support, sales] as string[] });
    for (const group of [surveys, support, sales] as string[]) {
      const one = names(crewhu, { groups: [group] });
      expect(one.length).toBeGreaterThan(always.length);
      expect(all).toEqual(expect.arrayContaining(one));
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(crewhu.requirements.length);
  });

  it('change one at a time, whatever else is chosen meanwhile', () => {
    const both = withChoice(withChoice(noChoices, { kind: 'group', id: 'surveys', on: true }), {
      kind: 'group',
      id: 'sales-metrics',
      on: true,
    });
    expect(both.groups).toEqual(['surveys', 'sales-metrics']);
    expect(withChoice(both, { kind: 'group', id: 'surveys', on: true }).groups).toHaveLength(2);
    expect(withChoice(both, { kind: 'group', id: 'surveys', on: false }).groups).toEqual(['sales-metrics']);
  });
});

describe('what is for setting up only', () => {
  const chatstyle = shipped('connectwise/chatstyle');
  const addOf = (choices: Choices) =>
    wantedRows(chatstyle, choices)
      .filter(({ name }) => name === 'System | Table Setup')
      .flatMap(({ anyOf }) => anyOf.flatMap(({ wants }) => wants))
      .filter(({ column }) => column === 'Add')
      .map(({ level, exactly }) => [level, exactly]);

  it('is wanted at first', () => {
    const chosen = defaultChoices(chatstyle, cloud);
    expect(chosen.groups).toEqual(['first-set-up']);
    expect(addOf(chosen)).toEqual([['All', false]]);
  });

  it('is to be taken away again afterwards, but for what other rows want', () => {
    expect(addOf(noChoices)).toEqual([['None', true]]);
    const row = wantedRows(chatstyle, noChoices).find(({ groups }) => groups.includes('first-set-up'));
    expect(row?.anyOf[0]?.wants.map(({ column }) => column)).toEqual(['Add']);
  });

  it('asks for nothing where another row wants that very column', () => {
    const [row] = chatstyle.requirements.filter(({ groups }) => groups.includes('first-set-up'));
    const twin = row && { ...row, id: 'always', groups: [] };
    const doubled = { ...chatstyle, requirements: [...chatstyle.requirements, ...(twin ? [twin] : [])] };
    expect(wantedRows(doubled, noChoices).filter(({ groups }) => groups.includes('first-set-up'))).toEqual(
      [],
    );
  });
});

describe('variants', () => {
  const tier2 = shipped('connectwise/tier2tickets');
  const gradient = shipped('connectwise/gradient-msp');

  it('bring their own rows, forms and prerequisites', () => {
    expect(names(tier2, {})).not.toContain('System | Table Setup');
    expect(names(tier2, { variant: 'since-2020-4' })).toContain('System | Table Setup');
    const onServer = chosenManifest(gradient, { ...noChoices, variant: 'own-server' });
    expect(onServer.prerequisites.length).toBeGreaterThan(
      chosenManifest(gradient, noChoices).prerequisites.length,
    );
  });

  it('keep to the chosen groups', () => {
    const groups = ['configurations'];
    expect(names(tier2, { variant: 'since-2020-4' })).not.toContain('Companies | Configurations');
    expect(names(tier2, { variant: 'since-2020-4', groups })).toContain('Companies | Configurations');
  });

  it('are chosen unasked only where it is plain which holds', () => {
    expect(defaultChoices(gradient, cloud).variant).toBe('');
    expect(defaultChoices(gradient, { ...cloud, ownServer: true }).variant).toBe('own-server');
    expect(defaultChoices(tier2, { ...cloud, ownServer: true }).variant).toBe('');
  });

  it('hold between their days', () => {
    const [variant] = tier2.variants;
    const dated = (when: object) => ({ ...tier2, variants: variant ? [{ ...variant, when }] : [] });
    const chosen = (when: object) => defaultChoices(dated(when), cloud).variant;
    expect(chosen({ since: '2026-11-22' })).toBe('since-2020-4');
    expect(chosen({ since: '2026-11-23' })).toBe('');
    expect(chosen({ since: '2026-01-01', until: '2026-11-21' })).toBe('');
    expect(chosen({ until: '2026-11-22' })).toBe('since-2020-4');
  });

  it('that are gone from the manifest leave it as it stands', () => {
    expect(names(tier2, { variant: 'gone' })).toEqual(names(tier2, {}));
  });
});

describe('a stand-in for the whole list', () => {
  it('leaves no row to compare, and nothing in excess', () => {
    const chosen = chosenManifest(shipped('connectwise/signl4'), { ...noChoices, alternative: 'Admin' });
    expect(chosen).toMatchObject({ requirements: [], others: 'keep', prebuilt: 'Admin' });
    expect(chosen.alternatives).not.toEqual([]);
  });
});

describe('rows that leave a choice', () => {
  const signl4 = shipped('connectwise/signl4');
  const free = signl4.requirements.find(({ anyOf }) => anyOf[0]?.customize?.mode === 'choice');
  const id = free?.id ?? '';

  it('take the entries that the admin names as the list', () => {
    const entries = [{ id, entries: ['Main office'] }];
    const row = wantedRows(signl4, { ...noChoices, entries }).find((each) => each.id === id);
    expect(row?.anyOf[0]?.customize).toEqual({ mode: 'allow', entries: ['Main office'] });
    const cleared = withChoice({ ...noChoices, entries }, { kind: 'entries', id, entries: [] });
    expect(wantedRows(signl4, cleared).find((each) => each.id === id)).toEqual(free);
  });

  it('take the one right that the admin picks, and any while none is picked', () => {
    const [first, second] = signl4.requirements.map(({ anyOf }) => anyOf[0]);
    if (!first || !second) throw new Error('the manifest has no two rows');
    const row = { id: 'either', name: 'Either', anyOf: [first, second], groups: [], inferred: false };
    const either = { ...signl4, requirements: [row] };
    expect(hasQuestions({ ...either, alternatives: [] })).toBe(true);
    expect(wantedRows(either, noChoices)).toEqual([row]);
    const picked = withChoice(noChoices, { kind: 'right', id: 'either', right: 1 });
    expect(wantedRows(either, picked)).toEqual([{ ...row, name: second.path.join(' | '), anyOf: [second] }]);
    expect(withChoice(picked, { kind: 'right', id: 'either', right: -1 })).toEqual(noChoices);
  });
});

it('asks nothing where a manifest leaves nothing open', () => {
  expect(hasQuestions(shipped('syncro/rocketcyber'))).toBe(false);
});
