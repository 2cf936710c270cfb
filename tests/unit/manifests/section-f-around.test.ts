/** Every kind of demand that published guides make, each by a real example, is expressible. */
import { describe, expect, it } from 'vitest';
import { compiled } from './compiling';

describe('the format expresses', () => {
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
            'Member Name': { offer: 'Rewst', note: 'As you like' },
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
      'offer',
      'blank',
    ]);
    expect(objects[1]?.fields[4]?.value).toEqual({ kind: 'offer', text: 'Rewst', note: 'As you like' });
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
