/** How the steps stand, by what the pages of each vendor show one after the other. */
import { describe, expect, it } from 'vitest';
import {
  readMarks,
  remember,
  type StepFacts,
  type StepMarks,
  withTick,
} from '../../../utils/manifests/step-marks';
import { shownSteps } from '../../../utils/manifests/step-states';
import { type Step, stepsOf } from '../../../utils/manifests/steps';
import { shipped } from './shipped';

const nothing: StepFacts = {
  page: 'none',
  form: '',
  rights: null,
  unsaved: false,
  some: false,
  minted: false,
  ready: false,
  delivered: false,
  proof: '',
};
const whole = { whole: true, missing: 0, open: 0 };
const short = { whole: false, missing: 3, open: 0 };
const vendorPage = { ...nothing, page: 'vendor' } as const;
const held = { some: true, minted: true, ready: true } as const;

/** What is remembered after these facts, one after the other. */
function knownAfter(steps: readonly Step[], ...facts: readonly Partial<StepFacts>[]): StepMarks {
  return facts.reduce<StepMarks>(
    (marks, one, index) => remember(marks, steps, { ...nothing, ...one }, index + 1),
    {},
  );
}

/** `id state`, step by step, once these facts have come one after the other. */
function told(id: string, ...facts: readonly Partial<StepFacts>[]): string[] {
  const steps = stepsOf(shipped(id));
  const now = { ...nothing, ...facts.at(-1) };
  return shownSteps(steps, knownAfter(steps, ...facts), now).map((step) => `${step.id} ${step.state}`);
}

describe('Syncro, from the first page to sent', () => {
  const path: Partial<StepFacts>[] = [
    { page: 'vendor' },
    { page: 'permissions', rights: short },
    { page: 'permissions', rights: whole, unsaved: true },
    { page: 'credential', ...held },
    { page: 'credential', ...held, delivered: true },
  ];
  const states = path.map((_, index) => told('syncro/rocketcyber', ...path.slice(0, index + 1)).join(', '));

  it('begins with what has to be true first', () => {
    expect(told('syncro/rocketcyber', {})[0]).toBe('before next');
    expect(states[0]).toBe(
      'before next, open later, rights later, save later, keep later, deliver later, prove later',
    );
  });

  it('says where the admin is, by what the page shows', () => {
    expect(states[1]).toBe(
      'before unknown, open done, rights here, save next, keep later, deliver later, prove later',
    );
    expect(states[2]).toBe(
      'before unknown, open done, rights done, save here, keep next, deliver later, prove later',
    );
    expect(states[3]).toBe(
      'before unknown, open done, rights done, save done, keep done, deliver here, prove next',
    );
    expect(states[4]).toBe(
      'before unknown, open done, rights done, save done, keep done, deliver done, prove here',
    );
  });

  it('does not take a form that was left for a token', () => {
    expect(told('syncro/rocketcyber', { page: 'permissions', rights: whole }, vendorPage)[3]).toBe(
      'save next',
    );
  });

  it('takes nothing for kept that went with the browser, and what was sent for sent', () => {
    const minted = { page: 'credential', ...held } as const;
    const form = { page: 'permissions', rights: whole } as const;
    expect(told('syncro/rocketcyber', form, minted, vendorPage).slice(3)).toEqual([
      'save next',
      'keep later',
      'deliver later',
      'prove later',
    ]);
    const sent = { ...minted, delivered: true };
    expect(told('syncro/rocketcyber', sent, vendorPage).slice(3)).toEqual([
      'save done',
      'keep done',
      'deliver done',
      'prove next',
    ]);
  });

  it('sends a newer token anew', () => {
    const sent = { page: 'credential', ...held, delivered: true } as const;
    expect(told('syncro/rocketcyber', sent, { ...sent, delivered: false })[5]).toBe('deliver here');
  });
});

describe('Autotask, with a destination that comes before Save', () => {
  const level = { page: 'permissions', rights: whole, unsaved: true } as const;
  const user = { page: 'credential' } as const;

  it('takes a level that was left as asked for with that word, and one that is opened again for saved', () => {
    const steps = stepsOf(shipped('autotask/mspcfo'));
    const left = knownAfter(steps, level, vendorPage);
    expect(left.save?.by).toBe('left');
    const again = remember(left, steps, { ...nothing, ...level, unsaved: false }, 9);
    expect(again.save).toEqual({ by: 'shown', at: 9 });
    const undone = remember(left, steps, { ...nothing, page: 'permissions', rights: short }, 9);
    expect([undone.rights, undone.save]).toEqual([undefined, undefined]);
  });

  it('keeps a word for rows that only the admin can judge', () => {
    const steps = stepsOf(shipped('autotask/mspcfo'));
    const facts = { ...nothing, ...level, rights: { ...whole, open: 2 } };
    const [, , rights] = shownSteps(steps, remember({}, steps, facts, 1), facts);
    expect(rights).toMatchObject({ state: 'done', note: { key: 'stepEye', args: ['2'] } });
  });

  it('asks to send first and to save then', () => {
    expect(told('autotask/mspcfo', level, vendorPage, user).slice(3)).toEqual([
      'save done',
      'member done',
      'key here',
      'keep next',
      'deliver later',
      'finish later',
      'prove later',
    ]);
    const kept = { ...user, ...held };
    expect(told('autotask/mspcfo', level, vendorPage, kept).slice(5)).toEqual([
      'key done',
      'keep done',
      'deliver here',
      'finish next',
      'prove later',
    ]);
    const sent = { ...kept, delivered: true };
    expect(told('autotask/mspcfo', level, vendorPage, sent).slice(7)).toEqual([
      'deliver done',
      'finish here',
      'prove next',
    ]);
    expect(told('autotask/mspcfo', level, sent, { ...sent, page: 'vendor' }).slice(8)).toEqual([
      'finish done',
      'prove here',
    ]);
  });

  it('asks to save first where the destination does not mind', () => {
    expect(told('autotask/it-glue', { ...user, ...held }).slice(3)).toEqual([
      'keep done',
      'finish here',
      'deliver next',
      'prove later',
    ]);
  });
});

describe('ConnectWise, over the member to the key', () => {
  const role = { page: 'permissions', rights: whole } as const;
  const member = { page: 'vendor', form: 'api-member' } as const;

  it('follows role, member and key', () => {
    expect(told('connectwise/cisco-umbrella', role, vendorPage).slice(2, 6)).toEqual([
      'rights done',
      'save done',
      'member next',
      'key later',
    ]);
    expect(told('connectwise/cisco-umbrella', role, vendorPage, member).slice(3, 6)).toEqual([
      'save done',
      'member here',
      'key next',
    ]);
    expect(
      told('connectwise/cisco-umbrella', role, vendorPage, member, vendorPage, { page: 'credential' }).slice(
        4,
        7,
      ),
    ).toEqual(['member done', 'key here', 'keep next']);
  });

  it('takes a member for saved once a key of it can be made', () => {
    const steps = stepsOf(shipped('connectwise/cisco-umbrella'));
    expect(knownAfter(steps, member, vendorPage).member?.by).toBe('left');
    expect(knownAfter(steps, member, vendorPage, { page: 'credential' }).member?.by).toBe('shown');
  });

  it('knows nothing of a member that it has not seen, and lets the admin tick it', () => {
    const steps = stepsOf(shipped('connectwise/cisco-umbrella'));
    const facts = { ...nothing, page: 'credential' } as const;
    const shown = shownSteps(steps, knownAfter(steps, facts), facts);
    expect(shown.find(({ id }) => id === 'member')).toMatchObject({ state: 'unknown', tick: false });
    const ticked = shownSteps(steps, withTick({}, 'member', true, 5), facts);
    expect(ticked.find(({ id }) => id === 'member')).toMatchObject({ state: 'done', tick: true, at: 5 });
  });
});

describe('what is proved', () => {
  const sent = { page: 'vendor', ...held, delivered: true } as const;

  it('is done when the vendor says that it works, and nothing else', () => {
    const states = (['', 'works', 'refused', 'untold'] as const).map((proof) =>
      told('syncore/any-destination', { ...sent, proof }).at(-1),
    );
    expect(states).toEqual(['prove here', 'prove done', 'prove here', 'prove here']);
  });
});

describe('marks out of the storage', () => {
  it('are read back as they were kept, and what is none is left out', () => {
    const marks = { rights: { by: 'shown', at: 3, open: 2 }, save: { by: 'left', at: 4 } } as const;
    expect(readMarks(structuredClone(marks))).toEqual(marks);
    expect(readMarks({ rights: { by: 'us', at: 1 }, save: { by: 'left', at: 1e300 }, other: 1 })).toEqual({});
    expect(readMarks(null)).toEqual({});
    expect(readMarks({ before: 'yes', key: { by: 'shown', at: 1, open: '<b>' } })).toEqual({});
  });
});

it('keeps the marks as they are when nothing new is known', () => {
  const steps = stepsOf(shipped('syncro/rocketcyber'));
  const facts = { ...nothing, page: 'permissions', rights: whole } as const;
  const marks = remember({}, steps, facts, 1);
  expect(remember(marks, steps, facts, 2)).toBe(marks);
});
