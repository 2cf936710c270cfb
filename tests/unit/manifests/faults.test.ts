import { describe, expect, it } from 'vitest';
import { compileFiles, faultsOf, source } from './compiling';

const file = 'permission-manifests/syncro/example.json';
const plain = { destination: 'Example', source, rights: ['Assets - Edit'] };

describe('a fault names the file, the path and the nearest right value', () => {
  it.each([
    ['an unknown key', { ...plain, righs: [] }, 'righs: unknown key "righs"; did you mean "rights"?'],
    [
      'an unknown key of a row',
      { ...plain, rights: ['Assets - Edit', { right: 'Assets - Create', reson: 'sync' }] },
      'rights[1].reson: unknown key "reson"; did you mean "reason"?',
    ],
    [
      'an unknown key of a source',
      { ...plain, source: { ...source, confidance: 'full' } },
      'source.confidance: unknown key "confidance"; did you mean "confidence"?',
    ],
    [
      'an unknown level',
      { ...plain, rights: ['Assets - Edit: onn'] },
      'rights[0]: level "onn" does not exist; did you mean "on"? (levels are off, on)',
    ],
    [
      'one right twice',
      { ...plain, rights: ['Assets - Edit', 'Assets – Edits'.replace('–', '-')] },
      'rights[1]: "Assets - Edits" stands already in rights[0]; keep one of the two rows',
    ],
    [
      'no source',
      { destination: 'Example' },
      'source: missing: say where the rows were read, when, and how sure they are',
    ],
    [
      'two forms in one row',
      { ...plain, rights: [{ right: 'Assets - Edit', below: 'Assets' }] },
      'rights[0]: write one of "right", "anyOf", "below" or "everything"',
    ],
    [
      'an unknown group',
      {
        ...plain,
        groups: { alerts: { title: 'Alerts', kind: 'feature' } },
        rights: [{ right: 'A - B', groups: ['alert'] }],
      },
      'rights[0].groups[0]: unknown group "alert"; did you mean "alerts"?',
    ],
    [
      'an unknown credential field',
      { ...plain, credential: ['apiTokn'] },
      'credential[0]: unknown credential field "apiTokn"; did you mean "apiToken"?',
    ],
    [
      'an unknown field in braces',
      {
        ...plain,
        credential: ['apiToken'],
        deliver: { where: 'there', fields: [{ labels: ['Key'], value: '{apiTolken}' }] },
      },
      'deliver.fields[0].value: unknown field "{apiTolken}"; did you mean "apiToken"?',
    ],
    [
      'a manifest to extend that is not there',
      { ...plain, extends: 'syncro/exampel' },
      'extends: no manifest "syncro/exampel" of the same vendor; did you mean "syncro/example"?',
    ],
    [
      'an extension of itself',
      { ...plain, extends: 'syncro/example' },
      'extends: manifests extend one another in a circle: syncro/example → syncro/example',
    ],
    [
      'a variant that removes what is not there',
      { ...plain, variants: [{ id: 'old', title: 'Old', when: {}, remove: ['Asset - Edits all'] }] },
      'variants[0].remove[0]: no row is named "Asset - Edits all"; did you mean "Assets - Edit"?',
    ],
    [
      'a variant that adds what is there',
      { ...plain, variants: [{ id: 'old', title: 'Old', when: {}, add: ['Assets - Edit'] }] },
      'variants[0]: "Assets - Edit" stands already in rights[0]; keep one of the two rows',
    ],
    [
      'a date that is none',
      { ...plain, source: { ...source, read: '2026-13-40' } },
      'source.read: Invalid ISO date',
    ],
    [
      'an origin without a source',
      {
        ...plain,
        deliver: { where: 'there', fields: [], origins: [{ origin: 'https://app.rocketcyber.example' }] },
      },
      'deliver.origins[0].source: Invalid input: expected string, received undefined',
    ],
  ])('%s', (_, manifest, fault) => {
    expect(faultsOf('syncro/example.json', manifest)).toEqual([`${file}: ${fault}`]);
  });

  it.each([
    [
      'connectwise',
      'Companies | Contacts | All / All',
      'has 2 levels; write Add / Edit / Delete / Inquire, with "-" for not mentioned',
    ],
    [
      'connectwise',
      'Companies | Contacts | - / - / - / al',
      'level "al" does not exist; did you mean "All"? (levels are None, My, All)',
    ],
    ['connectwise', 'Contacts | All', 'is not "Module | Function | Add / Edit / Delete / Inquire"'],
    [
      'connectwise',
      'Companies | Contacts | - / - / - / -',
      'no level is asked for; leave the row out, or name a level',
    ],
    ['autotask', 'CRM > Notes', 'names no level; write "Section > Group > Line: View All" or ": checked"'],
    ['autotask', 'CRM > Notes: Veiw All, Add Yes', 'unknown column in "Veiw All"; did you mean "View"?'],
    ['autotask', 'CRM > Notes: View All, View Mine', 'column View is given twice'],
    ['autotask', 'CRM > > Notes: checked', 'has an empty part; parts are joined by " > "'],
  ])('in a row of %s: %s', (vendor, row, fault) => {
    const faults = faultsOf(`${vendor}/example.json`, { destination: 'Example', source, rights: [row] });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`permission-manifests/${vendor}/example.json: rights[0]: `);
    expect(faults[0]).toContain(fault);
  });

  it('in reasons and customize lists', () => {
    const faults = faultsOf('connectwise/example.json', {
      destination: 'Example',
      source,
      rights: [
        {
          right: 'Finance | Agreements | All / - / - / All',
          reasons: { Edt: 'x' },
          customize: { allow: ['a'], deny: ['b'] },
        },
      ],
    });
    expect(faults).toEqual([
      'permission-manifests/connectwise/example.json: rights[0].customize: write one of "allow", "deny", "all" or "choice"',
      'permission-manifests/connectwise/example.json: rights[0].reasons.Edt: the row wants nothing in this column; known are: Add, Inquire',
    ]);
  });

  it('for a file in the wrong place', () => {
    expect(faultsOf('sincro/example.json', plain)).toEqual([
      'permission-manifests/sincro/example.json: unknown vendor folder "sincro"; did you mean "syncro"?',
    ]);
    expect(faultsOf('syncro/My App.json', plain)[0]).toContain('must be <vendor>/<destination>.json');
    expect(faultsOf('vocabulary/sincro.json', {})[0]).toContain(
      'unknown vendor "sincro"; did you mean "syncro"?',
    );
  });
});

describe('a file that is no manifest', () => {
  it.each([
    ['{\n  "destination": Example\n}', 'not valid JSON at line 2, column 18: unexpected "Example"'],
    ['{"a": 1,}', 'not valid JSON at line 1, column 9: unexpected "}"'],
    ['{"a": [1, 2', 'not valid JSON at line 1, column 12: the file ends too early'],
    ['{"a" 1}', 'not valid JSON at line 1, column 6: unexpected "1}"'],
    ['{"a": "x\n"}', 'not valid JSON at line 1, column 7: unexpected "\\"x"'],
    ['{} []', 'not valid JSON at line 1, column 4: unexpected "[]"'],
    ['', 'not valid JSON at line 1, column 1: the file ends too early'],
    [' '.repeat(300 * 1024), '300 kB; a manifest has at most 256 kB'],
    ['['.repeat(200_000), 'not valid JSON at line 1, column 200001: the file ends too early'],
    [`${'{"a":'.repeat(30)}1${'}'.repeat(30)}`, `${'a.'.repeat(15)}a: nested more than 16 levels deep`],
    ['{"destination": {"__proto__": {}}}', 'destination.__proto__: this key is not allowed; remove it'],
    ['{"constructor": 1}', 'constructor: this key is not allowed; remove it'],
    ['[]', 'Invalid input: expected object, received array'],
  ])('%#', (text, fault) => {
    expect(faultsOf('syncro/example.json', text)).toEqual([`${file}: ${fault}`]);
  });

  it('leaves no trace on what all objects share', () => {
    faultsOf('syncro/example.json', '{"__proto__": {"polluted": true}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a vocabulary', () => {
  const sources = { api: { title: 'API', read: '2026-11-21' } };

  it('may not hold two rights that read the same, unknown sources or an alias twice', () => {
    const vocabulary = {
      sources,
      names: { 'Assets - Edit': 'api', 'Asset / Edits': 'apo' },
      aliases: [
        { from: 'Organizations', to: 'Customers', why: 'renamed' },
        { from: 'organization', to: 'Customers', why: 'again' },
      ],
    };
    expect(faultsOf('vocabulary/syncro.json', vocabulary)).toEqual([
      'permission-manifests/vocabulary/syncro.json: aliases[1].from: "organization" is an alias already',
      'permission-manifests/vocabulary/syncro.json: names.Asset / Edits: reads the same as "Assets - Edit" ("asset edit")',
      'permission-manifests/vocabulary/syncro.json: names.Asset / Edits: unknown source "apo"; did you mean "api"?',
    ]);
  });

  it('notes rights it does not know, with the nearest it does', () => {
    const { warnings, problems } = compileFiles({
      'vocabulary/syncro.json': { sources, names: { 'RMM Alerts - Clear/Manage': 'api' }, aliases: [] },
      'syncro/example.json': { ...plain, rights: ['RMM Alerts - Clear', 'RMM Alerts - Clear/Manage'] },
    });
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      {
        file,
        path: 'rights[0]',
        message: '"RMM Alerts - Clear" is not in the vocabulary; did you mean "RMM Alerts - Clear/Manage"?',
      },
    ]);
  });
});
