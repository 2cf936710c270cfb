import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../../../utils/manifests/compare';
import type { PageControl, PlannedChange } from '../../../utils/manifests/findings';
import { fold } from '../../../utils/manifests/fold';
import type { Requirement } from '../../../utils/manifests/types';
import { cell, page, requirement, want } from './controls';

const names = ['Companies | Contacts', 'Finance | Agreements', 'System | Table Setup', 'Sales | Orders'];
const columns = ['Add', 'Edit', 'Delete', 'Inquire'];
const levels = ['None', 'My', 'All'];
const level = fc.constantFrom(...levels);
const offered = fc.constantFrom(levels, ['None', 'All'], ['None', 'My'], null);

const anyCell = fc
  .record({ name: fc.constantFrom(...names), column: fc.constantFrom(...columns), levels: offered, level })
  .chain((made) =>
    fc.record({ visible: fc.boolean(), disabled: fc.boolean() }).map((state): PageControl => {
      const is = made.levels && !made.levels.includes(made.level) ? 'None' : made.level;
      return cell(made.name, made.column, is, { levels: made.levels, ...state });
    }),
  );
const anyPage = fc.array(anyCell, { maxLength: 30 }).map((cells) => page(...cells));
const anyWant = fc.tuple(fc.constantFrom(...columns), level, fc.boolean());
const anyRequirement = fc
  .record({
    name: fc.constantFrom(...names),
    wants: fc.uniqueArray(anyWant, { minLength: 1, maxLength: 4, selector: ([column]) => column }),
    inferred: fc.boolean(),
  })
  .map(
    ({ name, wants, inferred }): Requirement =>
      requirement(
        name,
        wants.map(([column, wanted, exactly]) => want(wanted, column, exactly)),
        { inferred },
      ),
  );
const anyRequirements = fc
  .array(anyRequirement, { maxLength: 8 })
  .map((list) => list.map((each, index) => ({ ...each, id: `${each.id} ${index}` })));
const others = fc.constantFrom('leave' as const, 'none' as const);

function look(
  requirements: readonly Requirement[],
  controls: readonly PageControl[],
  rest: 'leave' | 'none',
) {
  return compare({
    requirements,
    controls,
    others: rest,
    confirmed: new Set<string>(),
    unopened: false,
    vendor: 'connectwise',
    fold,
  });
}

function apply(controls: readonly PageControl[], plan: readonly PlannedChange[]): PageControl[] {
  const to = new Map(plan.map((change) => [change.ref, change.to]));
  return controls.map((control) => ({ ...control, level: to.get(control.ref) ?? control.level }));
}

it('makes one finding for each requirement, in their order, with ids that are unique', () => {
  fc.assert(
    fc.property(anyRequirements, anyPage, others, (requirements, controls, rest) => {
      const ids = look(requirements, controls, rest).findings.map(({ id }) => id);
      expect(ids.slice(0, requirements.length)).toEqual(requirements.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

it('leaves nothing missing once the plan is applied', () => {
  fc.assert(
    fc.property(anyRequirements, anyPage, others, (requirements, controls, rest) => {
      const { grant } = look(requirements, controls, rest);
      const after = look(requirements, apply(controls, grant), rest);
      expect(after.findings.filter(({ status }) => status === 'missing')).toEqual([]);
      expect(after.grant).toEqual([]);
    }),
  );
});

it('never lowers by Grant, never raises by Remove, and touches neither hidden nor disabled controls nor one twice', () => {
  fc.assert(
    fc.property(anyRequirements, anyPage, others, (requirements, controls, rest) => {
      const { grant, remove, findings } = look(requirements, controls, rest);
      for (const [plan, up] of [
        [grant, 1],
        [remove, -1],
      ] as const) {
        for (const { ref, from, to, findingId } of plan) {
          const target = controls[ref];
          expect(target).toMatchObject({ visible: true, disabled: false, level: from });
          expect(Math.sign(levels.indexOf(to) - levels.indexOf(from))).toBe(up);
          expect(target?.levels ?? levels).toContain(to);
          const status = findings.find(({ id }) => id === findingId)?.status;
          expect(status).toBe(up === 1 ? 'missing' : 'excess');
        }
        const targets = new Map(plan.map(({ ref, to }) => [ref, to]));
        for (const { ref, to } of plan) expect(targets.get(ref)).toBe(to);
      }
    }),
  );
});

it('takes nothing by Remove that Grant would have to give back', () => {
  fc.assert(
    fc.property(anyRequirements, anyPage, others, (requirements, controls, rest) => {
      const granted = apply(controls, look(requirements, controls, rest).grant);
      const removed = apply(granted, look(requirements, granted, rest).remove);
      expect(look(requirements, removed, rest).grant).toEqual([]);
    }),
  );
});

it('reads rows in any order alike', () => {
  fc.assert(
    fc.property(anyRequirements, anyPage, (requirements, controls) => {
      const there = look(requirements, controls, 'leave').findings;
      const back = look(requirements, [...controls].reverse(), 'leave').findings;
      for (const [index] of requirements.entries()) expect(back[index]?.status).toBe(there[index]?.status);
    }),
  );
});
