import { expect, it } from 'vitest';
import type { PageControl } from '../../../utils/manifests/findings';
import { fold } from '../../../utils/manifests/fold';
import type { Customize, Requirement } from '../../../utils/manifests/types';
import { cell, control, requirement, runCells, want } from './controls';

const right = 'System | Table Setup';

function entry(name: string, level: 'Allow' | 'Disallow', more: Partial<PageControl> = {}): PageControl {
  const path = [...right.split(' | '), name];
  const levels = ['Disallow', 'Allow'];
  return control(name, { path, key: fold(path.join(' ')), level, levels, ...more });
}

function wanted(customize: Customize): Requirement {
  const row = requirement(right, [want('All', 'Inquire')]);
  return { ...row, anyOf: row.anyOf.map((one) => ({ ...one, path: right.split(' | '), customize })) };
}

const allow = wanted({ mode: 'allow', entries: ['Company / Configuration', 'Service/Priority'] });
const level = cell(right, 'Inquire', 'All');

it('leaves a list to the admin until its dialog is open', () => {
  const { findings, grant } = runCells([allow], [level]);
  expect(findings[0]).toMatchObject({ status: 'manual', reason: 'dialog' });
  expect(grant).toEqual([]);
});

it('names what is to move in the open dialog, and Grant moves that alone', () => {
  const { findings, grant, remove } = runCells(
    [allow],
    [
      level,
      entry('Company / Configuration', 'Allow'),
      entry('Service / Priority', 'Disallow'),
      entry('Service / Source', 'Disallow'),
    ],
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    status: 'missing',
    short: [{ column: 'Service/Priority', is: 'Disallow', wanted: 'Allow' }],
  });
  expect(grant.map(({ ref, to }) => [ref, to])).toEqual([[2, 'Allow']]);
  expect(remove).toEqual([]);
});

it('is content with a right list after its dialog was saved, and asks for the dialog where it was not', () => {
  const away = (name: string, state: 'Allow' | 'Disallow', ref: number) => entry(name, state, { ref });
  const saved = [away('Company / Configuration', 'Allow', -1), away('Service / Priority', 'Allow', -2)];
  const judge = (controls: PageControl[]) => runCells([allow], [], { controls }).findings[0];
  expect(judge([level, ...saved])).toMatchObject({ status: 'granted' });
  const wrong = [level, saved[0] as PageControl, away('Service / Priority', 'Disallow', -2)];
  expect(judge(wrong)).toMatchObject({ status: 'manual', reason: 'dialog' });
});

it('says that a list has no such entry', () => {
  const { findings } = runCells([allow], [level, entry('Company / Configuration', 'Allow')]);
  expect(findings[0]).toMatchObject({ status: 'absent' });
});

it('takes what a list allows beyond the wanted for excess, under an allow list alone', () => {
  const page = [
    level,
    entry('Company / Configuration', 'Allow'),
    entry('Service / Priority', 'Allow'),
    entry('Service / Source', 'Allow'),
  ];
  const over = (row: Requirement) => runCells([row], page).remove.map(({ ref, to }) => [ref, to]);
  expect(over(allow)).toEqual([[3, 'Disallow']]);
  expect(over(wanted({ mode: 'all', entries: [] }))).toEqual([]);
  expect(over(requirement(right, [want('All', 'Inquire')]))).toEqual([]);
});

it('reads deny lists, whole lists and free choices', () => {
  const page = [level, entry('Service / Priority', 'Allow'), entry('Service / Source', 'Disallow')];
  const told = (customize: Customize) => {
    const { findings, grant, remove } = runCells([wanted(customize)], page);
    return [findings[0]?.status, grant.map(({ ref }) => ref), remove.map(({ ref }) => ref)];
  };
  expect(told({ mode: 'deny', entries: ['Service / Priority'] })).toEqual(['excess', [], [1]]);
  expect(told({ mode: 'deny', entries: ['Service / Source'] })).toEqual(['granted', [], []]);
  expect(told({ mode: 'all', entries: [] })).toEqual(['missing', [2], []]);
  expect(told({ mode: 'choice', entries: ['Locations it schedules for'] })).toEqual(['manual', [], []]);
});

it('keeps list entries out of a module’s wildcard', () => {
  const row = requirement('System', [want('All', '*')]);
  const whole = { ...row, anyOf: row.anyOf.map((one) => ({ ...one, scope: 'below' as const })) };
  const { findings, grant } = runCells([whole], [level, entry('Service / Source', 'Disallow')]);
  expect(findings[0]).toMatchObject({ status: 'granted' });
  expect(grant).toEqual([]);
});
