/** The entries behind `customize` links are part of a vocabulary, checked as rights are. */
import { expect, it } from 'vitest';
import { compileFiles, faultsOf, source } from './compiling';

const sources = { guide: { title: 'A guide', read: '2026-11-21' } };
const names = { 'System | Table Setup': 'guide' };

function vocabulary(lists: object): object {
  return {
    sources,
    names,
    lists,
    aliases: [{ from: 'Setup Tables', to: 'Table Setup', why: 'Turned round.' }],
  };
}

it('keeps entries by right, folded', () => {
  const written = vocabulary({ 'System | Setup Tables': { 'Service / Service Board': 'guide' } });
  const { vocabularies, problems } = compileFiles({ 'vocabulary/connectwise.json': written });
  expect(problems).toEqual([]);
  expect(vocabularies[0]?.lists).toEqual({
    'system table setup': { 'service board': 'Service / Service Board' },
  });
});

it('refuses a list of no right, two entries that fold alike, and an unlisted source', () => {
  const lists = {
    'System | Table Set-ups': { 'Company / Company Type': 'guide' },
    'System | Table Setup': { 'Company / Company Status': 'guide', 'Company/Company Statuses': 'guied' },
  };
  const file = 'permission-manifests/vocabulary/connectwise.json';
  expect(faultsOf('vocabulary/connectwise.json', vocabulary(lists))).toEqual([
    `${file}: lists.System | Table Set-ups: no right of this name; did you mean "System | Table Setup"?`,
    `${file}: lists.System | Table Setup.Company/Company Statuses: reads the same as "Company / Company Status" ("company status")`,
    `${file}: lists.System | Table Setup.Company/Company Statuses: unknown source "guied"; did you mean "guide"?`,
  ]);
});

it('notes an entry that is not in it, allowed or denied, and none of a choice', () => {
  const row = (customize: object) => ({ right: 'System | Table Setup | - / - / - / All', customize });
  const warningsOf = (customize: object) =>
    compileFiles({
      'vocabulary/connectwise.json': vocabulary({
        'System | Table Setup': { 'Service / Priority': 'guide' },
      }),
      'connectwise/example.json': { destination: 'Example', source, rights: [row(customize)] },
    }).warnings.map(({ path, message }) => `${path}: ${message}`);
  const note =
    'rights[0].customize: "Service / Priorty" is not in the vocabulary; did you mean "Service / Priority"?';
  expect(warningsOf({ allow: ['Service/Priority', 'Service / Priorty'] })).toEqual([note]);
  expect(warningsOf({ deny: ['Service / Priorty'] })).toEqual([note]);
  expect(warningsOf({ choice: 'The boards you use' })).toEqual([]);
});
