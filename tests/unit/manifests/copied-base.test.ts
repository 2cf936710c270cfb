/** A level that starts as a copy: what it had stays, and whole rows of a table are asked for at once. */
import { expect, it } from 'vitest';
import { compiled } from './compiling';
import { cell, control, requirement, run, want } from './controls';

const copy = 'API User (system) (API-only)';
const autotask = { vendor: 'autotask' } as const;

it('keeps what a copied level grants, unless the copy is cleared first', () => {
  expect(compiled('autotask', { base: { copy } }).others).toBe('keep');
  expect(compiled('autotask', { base: { copy, clear: true } }).others).toBe('leave');
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
