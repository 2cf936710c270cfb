/** Every kind of demand that published guides make, each by a real example, is expressible. */
import { describe, expect, it } from 'vitest';
import { manifestTable } from '../../../utils/manifests/table';
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

  it('8. several objects with their fields (ConnectWise API member and key)', () => {
    const { objects, prerequisites } = compiled('connectwise', {
      objects: [
        { object: 'role', fields: { 'Role ID': 'Rewst API' } },
        {
          object: 'api-member',
          where: 'System > Members > API Members > +',
          fields: {
            'Member ID': 'Rewst',
            Level: 'Corporate (Level 1)',
            Location: { ask: 'By the rules of your company' },
            Department: { ask: true },
            'Restrict Board Access': { blank: true },
          },
        },
        { object: 'api-key', fields: { Description: 'Rewst API', Expiration: { days: 365 } } },
      ],
      prerequisites: [{ who: 'vendor', text: "Technicians' security levels allow impersonation." }],
    });
    expect(objects.map(({ object }) => object)).toEqual(['role', 'api-member', 'api-key']);
    expect(objects[1]?.fields.map(({ value }) => value.kind)).toEqual([
      'text',
      'text',
      'ask',
      'ask',
      'blank',
    ]);
    expect(objects[2]?.fields[1]?.value).toEqual({ kind: 'days', days: 365 });
    expect(prerequisites[0]?.who).toBe('vendor');
  });

  it('9. what the creator must be (JumpCloud, Lifecycle Manager)', () => {
    const text = 'The creator is Global Admin, or in a group with Customers - List/Search.';
    expect(compiled('syncro', { prerequisites: [{ who: 'creator', text }] }).prerequisites).toEqual([
      { who: 'creator', text },
    ]);
  });

  it('10. variants by release, version, date and hosting, and a list that lives elsewhere (Tier2Tickets, Hudu, TimeZest)', () => {
    const { variants, requirements, sources } = compiled('connectwise', {
      source: {
        title: 'A page',
        url: 'https://docs.example/list',
        read: '2026-11-21',
        confidence: 'partial',
        live: 'https://app.example/list',
      },
      rights: [
        'Companies | Contacts | - / - / - / All',
        'Service Desk | Service Tickets | All / All / - / All',
      ],
      variants: [
        {
          id: 'since-2020-4',
          title: '2020.4 and later',
          when: { vendorRelease: '2020.4' },
          add: ['System | Table Setup | - / - / - / All'],
          replace: ['Service Desk | Service Tickets | My / My / - / My'],
        },
        {
          id: 'old',
          title: 'Before 2.41',
          when: { destinationVersion: '< 2.41' },
          remove: ['Companies | Contacts'],
        },
        {
          id: 'own-server',
          title: 'On your own server',
          when: { hosting: 'own-server', since: '2022-12-22' },
          prerequisites: [{ who: 'vendor', text: 'A fully chained certificate.' }],
          objects: [
            { object: 'api-user', fields: { 'Integration Vendor': 'N-able N-central (On-Premise)' } },
          ],
        },
      ],
    });
    expect(sources[0]?.live).toBe('https://app.example/list');
    expect(requirements).toHaveLength(2);
    expect(variants.map((variant) => variant.requirements.map(({ id }) => id))).toEqual([
      ['company contact', 'service desk service ticket', 'system table setup'],
      ['service desk service ticket'],
      ['company contact', 'service desk service ticket'],
    ]);
    expect(variants[0]?.requirements[1]?.anyOf[0]?.wants[0]?.level).toBe('My');
    expect(variants[2]?.prerequisites).toHaveLength(1);
    expect(variants[2]?.objects[0]?.object).toBe('api-user');
  });

  it('11. an add-on to another manifest (Crewhu Metrics Bridge)', () => {
    const base = {
      destination: 'Crewhu',
      source: { title: 'Base', url: 'https://docs.example/base', read: '2026-11-21', confidence: 'partial' },
      rights: ['Companies | Contacts | - / - / - / All'],
      credential: ['publicKey', 'privateKey'],
      notes: ['A note'],
    };
    const bridge = compiled(
      'connectwise',
      {
        destination: 'Crewhu',
        integration: 'Metrics Bridge',
        extends: 'connectwise/crewhu',
        rights: ['Companies | Contacts | - / - / - / All', 'Project | Close Projects | - / - / - / All'],
      },
      { 'connectwise/crewhu.json': base },
    );
    expect(bridge.requirements.map(({ id }) => id)).toEqual(['company contact', 'project close project']);
    expect(bridge.credential).toEqual(['publicKey', 'privateKey']);
    expect(bridge.integration).toBe('Metrics Bridge');
  });

  it("12. the destination's form: labels, composites, normalisers, order of saving (Tier2Tickets, MSPCFO)", () => {
    const { destinationForm, credential } = compiled('connectwise', {
      credential: ['companyId', 'publicKey', 'privateKey', 'siteUrl'],
      deliver: {
        where: 'Settings > Backend Information',
        fields: [
          { labels: ['Ticket System'], value: 'Connectwise manage' },
          { labels: ['Ticket System API endpoint'], value: '{siteUrl}/v4_6_release', normalise: 'host' },
          { labels: ['Ticket System API key', 'API key'], value: '{companyId}+{publicKey}:{privateKey}' },
        ],
        press: 'Update',
        origins: [
          { origin: 'https://account.destination.example', source: 'https://docs.destination.example/a' },
        ],
        beforeSave: true,
      },
    });
    expect(credential).toHaveLength(4);
    expect(destinationForm).toEqual({
      where: 'Settings > Backend Information',
      fields: [
        { labels: ['Ticket System'], value: 'Connectwise manage', normalise: 'as-is' },
        { labels: ['Ticket System API endpoint'], value: '{siteUrl}/v4_6_release', normalise: 'host' },
        {
          labels: ['Ticket System API key', 'API key'],
          value: '{companyId}+{publicKey}:{privateKey}',
          normalise: 'as-is',
        },
      ],
      press: 'Update',
      origins: ['https://account.destination.example'],
      beforeSave: true,
    });
  });

  it('13. reasons by row and by level, and what fails without a group (CloudBlue, Rewst)', () => {
    const { requirements, groups } = compiled('connectwise', {
      groups: {
        authentication: {
          title: 'Authentication',
          kind: 'feature',
          chosen: true,
          symptom: 'Every call answers 403.',
        },
      },
      rights: [
        {
          right: 'System | Member Maintenance | - / - / - / All',
          groups: ['authentication'],
          reason: 'Signs in',
        },
        {
          right: 'Finance | Agreements | All / All / - / All',
          reasons: { Add: 'Makes an agreement for a new customer', Inquire: 'Finds the agreement' },
          note: 'Open in the guide',
          inferred: true,
        },
      ],
    });
    expect(groups[0]?.symptom).toBe('Every call answers 403.');
    expect(requirements[0]?.reason).toBe('Signs in');
    expect(requirements[1]?.anyOf[0]?.wants.map(({ reason }) => reason)).toEqual([
      'Makes an agreement for a new customer',
      undefined,
      'Finds the agreement',
    ]);
    expect(requirements[1]).toMatchObject({ inferred: true, note: 'Open in the guide' });
  });
});

it('prints a manifest as the table it came from', () => {
  const rights = [
    'Companies | Configurations | All / =My / None / -',
    'Finance | Agreements | - / - / - / All',
  ];
  const table = manifestTable(compiled('connectwise', { rights, others: 'none' }));
  expect(table.split('\n').slice(2)).toEqual([
    ...rights.map((row) => `- ${row}`),
    '- everything else: lowest',
  ]);
  const lines = [
    'CRM > Notes: View All, Add Yes, Delete None',
    'Other > Webhooks > Can create Webhooks: checked',
    'A > B: 50',
  ];
  expect(
    manifestTable(compiled('autotask', { rights: lines }))
      .split('\n')
      .slice(2),
  ).toEqual(lines.map((row) => `- ${row}`));
});
