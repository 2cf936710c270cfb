/** Every kind of demand that published guides make, each by a real example, is expressible. */
import { describe, expect, it } from 'vitest';
import { compiled } from './compiling';

describe('the format expresses', () => {
  it('1. minimum, exact None, and what is not mentioned (N-able N-central, N-sight, NinjaOne)', () => {
    const { requirements, others } = compiled('connectwise', {
      others: 'none',
      rights: [
        'Service Desk | Service Tickets | My / My / My / My',
        'Companies | Company Maintenance | All / None / All / All',
        'Time & Expense | Time Entry | - / - / =My / All',
      ],
    });
    expect(others).toBe('none');
    expect(requirements[0]?.anyOf[0]?.wants).toEqual(
      ['Add', 'Edit', 'Delete', 'Inquire'].map((column) => ({ column, level: 'My', exactly: false })),
    );
    expect(requirements[1]?.anyOf[0]?.wants[1]).toEqual({ column: 'Edit', level: 'None', exactly: true });
    expect(requirements[2]?.anyOf[0]?.wants).toEqual([
      { column: 'Delete', level: 'My', exactly: true },
      { column: 'Inquire', level: 'All', exactly: false },
    ]);
  });

  it('2. groups: by feature, add-on, planned, legacy, setup only, beta, and one row in several (ChatStyle, Thread, Crewhu)', () => {
    const { groups, requirements } = compiled('connectwise', {
      groups: {
        setup: { title: 'First set-up', kind: 'setup-only' },
        surveys: { title: 'Surveys', kind: 'feature', chosen: true },
        support: { title: 'Support metrics', kind: 'feature' },
        storefront: { title: 'Storefront', kind: 'add-on' },
        planned: { title: 'Planned', kind: 'planned' },
        legacy: { title: 'Legacy', kind: 'legacy' },
        beta: { title: 'Beta users', kind: 'beta' },
      },
      rights: [
        'System | Table Setup | - / - / - / All',
        { right: 'System | Table Setup | All / - / - / -', groups: ['setup'] },
        { right: 'System | API Reports | - / - / - / All', groups: ['surveys', 'support'] },
        { right: 'Companies | CRM/Sales Activities | All / All / None / All', groups: ['planned', 'legacy'] },
      ],
    });
    expect(groups.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['setup', 'surveys']);
    expect(requirements.map(({ id }) => id).slice(0, 2)).toEqual([
      'system table setup',
      'system table setup @ setup',
    ]);
    expect(requirements[2]?.groups).toEqual(['surveys', 'support']);
  });

  it('3. any of: a whole role instead, one of two rows, a choice of level (SmileBack, Syncro, Hatz AI)', () => {
    const role = compiled('connectwise', {
      alternatives: [{ name: 'Admin', note: 'Works, and can do everything.' }],
      groups: {
        own: { title: 'Own tickets', kind: 'feature', chosen: true },
        every: { title: 'All tickets', kind: 'feature' },
      },
      rights: [
        { right: 'Service Desk | Service Tickets | My / My / None / My', groups: ['own'] },
        { right: 'Service Desk | Service Tickets | All / All / None / All', groups: ['every'] },
      ],
    });
    expect(role.alternatives).toHaveLength(1);
    expect(role.requirements).toHaveLength(2);
    const either = compiled('syncro', {
      rights: [
        { anyOf: ['Tickets - View Details', "Tickets - View 'Their Ticket' Details (assigned to them)"] },
      ],
    });
    expect(either.requirements[0]?.anyOf.map(({ key }) => key)).toEqual([
      'ticket view detail',
      'ticket view their ticket detail assigned to them',
    ]);
  });

  it('4. lists behind customize: allow, deny, all, free choice, advice (Umbrella, NinjaOne, Gradient, AutoElevate, SmileBack)', () => {
    const lists = [
      { allow: ['Company / Configuration', 'Service / Priority', 'Service / Service Board'] },
      { deny: ['Contacts / Communication Type', 'General / StsClient'] },
      { all: true },
      { choice: 'The company levels that the role schedules for' },
      { allow: ['Service / Service Board', 'Service / Surveys - Service'], optional: true },
    ];
    const functions = ['Table Setup', 'Configurations', 'Agreements', 'Resource Scheduling', 'API Reports'];
    const { requirements } = compiled('connectwise', {
      rights: lists.map((customize, index) => ({
        right: `System | ${functions[index]} | - / - / - / All`,
        customize,
      })),
    });
    expect(requirements.map(({ anyOf }) => anyOf[0]?.customize)).toEqual([
      { mode: 'allow', entries: lists[0]?.allow },
      { mode: 'deny', entries: lists[1]?.deny },
      { mode: 'all', entries: [] },
      { mode: 'choice', entries: [lists[3]?.choice] },
      { mode: 'allow', entries: lists[4]?.allow, optional: true },
    ]);
  });

  it('5. wildcards: a module, a section button, a resource, everything (Cognition360, Gradient, Zomentum, Guardz)', () => {
    const whole = compiled('connectwise', {
      rights: [{ below: 'Service Desk', level: 'None / None / None / All' }],
    });
    expect(whole.requirements[0]).toMatchObject({
      name: 'Service Desk | *',
      anyOf: [
        {
          scope: 'below',
          key: 'service desk',
          wants: [{ exactly: true }, {}, {}, { level: 'All', exactly: false }],
        },
      ],
    });
    const section = compiled('autotask', {
      rights: [{ below: 'Contracts' }, { below: 'Reports', level: 'lowest' }],
    });
    expect(section.requirements.map(({ anyOf }) => anyOf[0]?.wants)).toEqual([
      [{ column: '*', level: 'highest', exactly: false }],
      [{ column: '*', level: 'lowest', exactly: true }],
    ]);
    const resource = compiled('syncro', { rights: [{ below: 'Customers', level: 'on' }] });
    expect(resource.requirements[0]?.name).toBe('Customers - *');
    const everything = compiled('syncro', { rights: [{ everything: 'on' }] });
    expect(everything.requirements[0]).toMatchObject({ name: '*', anyOf: [{ scope: 'everything' }] });
  });

  it('6. a delta on a copied system level, with a number (Rewst, MSPCFO)', () => {
    const { base, requirements } = compiled('autotask', {
      base: { copy: 'API User (system) (API-only)' },
      rights: [
        'Other > Webhooks > Can create Webhooks: checked',
        'Other > Webhooks > Maximum number of Webhooks: 50',
      ],
    });
    expect(base).toEqual({ copy: 'API User (system) (API-only)', clear: false });
    expect(requirements[1]?.anyOf[0]?.wants).toEqual([{ column: '', level: '50', exactly: false }]);
    const cleared = compiled('autotask', { base: { copy: 'API User (system) (API-only)', clear: true } });
    expect(cleared.base?.clear).toBe(true);
  });

  it('7. Autotask drop-downs, boxes and deep paths (AutoElevate, TopLeft)', () => {
    const { requirements } = compiled('autotask', {
      rights: [
        'CRM > Account & Contact Access > Customer & Cancelation: All',
        'Service Desk > Object Permissions > Tickets: View Mine + Organizations, Add Yes, Edit =Mine, Delete None',
        'Contracts > Contract Visibility: Full',
        'Web Services API > Feature Access > Can login to Web Services API: checked',
        'Projects > Time Entry > Can enter time on: My Tasks & Department Tasks',
        'CRM > Other > Dashboard Display: unchecked',
      ],
    });
    expect(
      requirements.map(({ anyOf }) => anyOf[0]?.wants.map((want) => Object.values(want).join(' '))),
    ).toEqual([
      [' All false'],
      ['View Mine + Organizations false', 'Add Yes false', 'Edit Mine true', 'Delete None true'],
      [' Full false'],
      [' on false'],
      [' My Tasks & Department Tasks false'],
      [' off true'],
    ]);
    expect(requirements[1]?.anyOf[0]?.path).toEqual(['Service Desk', 'Object Permissions', 'Tickets']);
  });
});
