import { describe, expect, it } from 'vitest';
import { cell, control, requirement, right, run, runCells, want } from './controls';

describe('levels', () => {
  const service = 'Service Desk | Service Tickets';

  it('takes more than the minimum for granted, and says so', () => {
    const { findings, remove } = runCells(
      [requirement(service, [want('My', 'Add')])],
      [cell(service, 'add', 'All')],
    );
    expect(findings[0]).toMatchObject({ status: 'granted', reason: 'above' });
    expect(remove).toEqual([]);
  });

  it('says which column is short, and raises only that', () => {
    const wanted = [requirement(service, [want('All', 'Add'), want('All', 'Edit'), want('My', 'Inquire')])];
    const { findings, grant } = runCells(wanted, [
      cell(service, 'Add Level', 'All'),
      cell(service, 'edit', 'None'),
      cell(service, 'delete', 'None'),
      cell(service, 'inquire', 'My'),
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      status: 'missing',
      short: [{ column: 'Edit', is: 'None', wanted: 'All' }],
    });
    expect(grant).toEqual([{ findingId: 'service desk service ticket', ref: 1, from: 'None', to: 'All' }]);
  });

  it('leaves what the page says it did not save to the admin, whatever the cell shows now', () => {
    const wanted = [requirement(service, [want('All', 'Add'), want('All', 'Edit')])];
    for (const level of ['None', 'All']) {
      const { findings, grant } = runCells(wanted, [
        cell(service, 'add', level, { refused: true }),
        cell(service, 'edit', 'All'),
      ]);
      expect(findings).toMatchObject([
        {
          status: 'manual',
          reason: 'refused',
          short: [{ column: 'Add', is: level === 'All' ? '?' : level, wanted: 'All' }],
        },
      ]);
      expect(grant).toEqual([]);
    }
    const other = runCells(
      [requirement(service, [want('All', 'Edit')])],
      [cell(service, 'add', 'None', { refused: true }), cell(service, 'edit', 'All')],
    );
    expect(other.findings).toMatchObject([{ status: 'granted' }]);
  });

  it('holds an explicit None, and lowers it only by Remove', () => {
    const wanted = [requirement(service, [want('None', 'Delete', true)])];
    const over = runCells(wanted, [cell(service, 'delete', 'My')]);
    expect(over.findings).toMatchObject([
      { status: 'excess', short: [{ column: 'Delete', is: 'My', wanted: 'None' }] },
    ]);
    expect(over.grant).toEqual([]);
    expect(over.remove).toMatchObject([{ ref: 0, from: 'My', to: 'None' }]);
    expect(runCells(wanted, [cell(service, 'add', 'All')]).findings[0]?.status).toBe('granted');
    expect(runCells(wanted, [cell(service, 'delete', 'My', { disabled: true })]).remove).toEqual([]);
  });

  it('never lets one row take what another row needs', () => {
    const wanted = [
      requirement(service, [want('None', 'Delete', true)], { id: 'base' }),
      requirement(service, [want('My', 'Delete')], { id: 'feature' }),
    ];
    const { findings, remove } = runCells(wanted, [cell(service, 'delete', 'All')]);
    expect(findings.map(({ status }) => status)).toEqual(['excess', 'granted']);
    expect(remove).toMatchObject([{ from: 'All', to: 'My' }]);
    const both = runCells(
      [requirement(service, [want('My', 'Add')]), requirement(service, [want('All', 'Add')])],
      [cell(service, 'add', 'None')],
    );
    expect(both.grant.map(({ to }) => to)).toEqual(['All', 'All']);
  });

  it('takes the next higher level where a cell lacks the wanted one', () => {
    const wanted = [requirement(service, [want('My', 'Add')])];
    const levels = ['None', 'All'];
    expect(runCells(wanted, [cell(service, 'add', 'None', { levels })])).toMatchObject({
      findings: [{ status: 'missing', reason: 'level-unreal' }],
      grant: [{ to: 'All' }],
    });
    expect(runCells(wanted, [cell(service, 'add', 'All', { levels })]).findings[0]).toMatchObject({
      status: 'granted',
      reason: 'level-unreal',
    });
    const high = [requirement(service, [want('All', 'Add')])];
    expect(runCells(high, [cell(service, 'add', 'My', { levels: ['None', 'My'] })])).toMatchObject({
      findings: [{ status: 'manual', reason: 'level-unreal' }],
      grant: [],
    });
  });

  it('reads numbers as numbers, and levels that tenants rename', () => {
    const wanted = [
      requirement('Maximum number of Webhooks', [want('50')]),
      requirement('Tickets', [want('Mine + Organizations', 'View')]),
    ];
    const renamed = {
      column: 'view',
      level: 'Mine',
      levels: ['None', 'Mine', 'Mine + Organizations', 'All'],
    };
    const { grant, findings } = run(
      wanted,
      [control('Maximum number of Webhooks', { level: '9', levels: null }), control('Tickets', renamed)],
      { vendor: 'autotask' },
    );
    expect(grant.map(({ to }) => to)).toEqual(['50', 'Mine + Organizations']);
    expect(findings).toHaveLength(2);
  });

  it('leaves a customize list to the admin once its levels are right', () => {
    const listed = right('Table Setup', [want('All', 'Add')], {
      customize: { mode: 'allow', entries: ['a'] },
    });
    const wanted = [{ ...requirement('Table Setup'), anyOf: [listed] }];
    expect(runCells(wanted, [cell('Table Setup', 'add', 'None')]).findings[0]?.status).toBe('missing');
    expect(runCells(wanted, [cell('Table Setup', 'add', 'All')]).findings[0]).toMatchObject({
      status: 'manual',
      reason: 'dialog',
    });
  });
});
