/** A level that starts as a copy: what it had stays, and whole rows of a table are asked for at once. */
import { expect, it } from 'vitest';
import { compiled } from './compiling';
import { cell, control, requirement, run, want } from './controls';

const copy = 'API User (system) (API-only)';
const autotask = { vendor: 'autotask' } as const;

it('keeps what a copied level grants, unless the copy is cleared first', () => {
  expect(compiled('autotask', { base: { copy } }).others).toBe('keep');
  expect(compiled('autotask', { base: { copy, clear: true } }).others).toBe('none');
  expect(compiled('autotask', { base: { copy }, others: 'none' }).others).toBe('none');
  expect(compiled('autotask', {}).others).toBe('leave');
});

it('finds no excess in what belongs to the copy, and still sets what is asked for', () => {
  const controls = [control('Can create Webhooks'), control('Can export Grid Data', { level: 'on' })];
  const compared = (others: 'keep' | 'leave') =>
    run([requirement('Can create Webhooks')], controls, { ...autotask, others });
  expect(compared('leave').remove).toHaveLength(1);
  expect(compared('keep')).toMatchObject({ findings: [{ status: 'missing' }], remove: [] });
  expect(compared('keep').grant).toEqual([
    { findingId: 'can create webhook', ref: 0, from: 'off', to: 'on' },
  ]);
});

it('an exact level is held against a copied level too', () => {
  const { findings, remove } = run(
    [requirement('Tickets', [want('None', 'Delete', true)])],
    [cell('Tickets', 'Delete', 'All', { levels: ['None', 'Mine', 'All'] })],
    { ...autotask, others: 'keep' },
  );
  expect(findings).toMatchObject([{ status: 'excess' }]);
  expect(remove).toMatchObject([{ to: 'None' }]);
});

it('asks for every cell of a row, whatever its columns are called', () => {
  const row = 'Web Services API > Resource Impersonation > Service Desk > Tickets: highest';
  const { requirements } = compiled('autotask', { rights: [row] });
  expect(requirements[0]?.anyOf[0]).toMatchObject({
    scope: 'right',
    wants: [{ column: '*', level: 'highest', exactly: false }],
  });
  const key = requirements[0]?.anyOf[0]?.key ?? '';
  const box = (column: string, level: string, more: object = {}) =>
    control('Tickets', { key, column, level, ...more });
  const boxes = [
    box('View (Query)', 'off'),
    box('Add', 'on'),
    box('Edit', 'off'),
    box('Delete', 'off', { visible: false }),
  ];
  const { findings, grant } = run(requirements, boxes, autotask);
  expect(findings[0]).toMatchObject({
    status: 'missing',
    short: [{ column: 'view (query)' }, { column: 'edit' }],
  });
  expect(grant.map(({ ref, to }) => [ref, to])).toEqual([
    [0, 'on'],
    [2, 'on'],
  ]);
  expect(run(requirements, [], autotask).findings).toMatchObject([{ status: 'absent' }]);
  expect(run(requirements, [box('Add', 'on', { visible: false })], autotask).findings).toMatchObject([
    { status: 'manual', reason: 'hidden' },
  ]);
  expect(run(requirements, [], { ...autotask, unopened: true }).findings).toMatchObject([
    { status: 'missing', reason: 'unopened' },
  ]);
});

it('takes away what a cleared copy grants beside the columns and rows that are asked for', () => {
  const { requirements, others } = compiled('autotask', {
    base: { copy, clear: true },
    rights: [{ below: 'CRM', level: 'View highest' }],
  });
  const levels = { levels: ['All', 'Mine', 'None'] };
  const inRow = (column: string, level: string) =>
    control('Notes', { path: ['CRM', 'Notes'], key: 'crm note', column, level, ...levels });
  const box = control('Device Discovery Wizard', { path: ['CRM', 'Device Discovery Wizard'], level: 'on' });
  const controls = [
    inRow('View', 'All'),
    inRow('Edit', 'All'),
    { ...box, key: 'crm device discovery wizard' },
  ];
  const { findings, remove } = run(requirements, controls, { ...autotask, others });
  expect(findings.map(({ status }) => status)).toEqual(['granted', 'excess', 'excess']);
  expect(remove.map(({ ref, to }) => [ref, to])).toEqual([
    [1, 'None'],
    [2, 'off'],
  ]);
});

it('asks nothing of a cell without a choice that a whole section takes in, and shows what gives another level', () => {
  const { requirements } = compiled('autotask', { rights: [{ below: 'CRM', level: 'View highest' }] });
  const fixed = (name: string, level: string) => {
    const key = `crm ${name.toLowerCase()}`;
    return control(name, { path: ['CRM', name], key, column: 'View', level, levels: null, disabled: true });
  };
  const status = (...cells: ReturnType<typeof control>[]) =>
    run(requirements, cells, autotask).findings[0]?.status;
  expect(status(fixed('Contact', 'see above'))).toBe('granted');
  expect(status(fixed('Contact', 'see above'), fixed('Note', 'None'))).toBe('manual');
});
