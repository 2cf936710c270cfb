import { describe, expect, it } from 'vitest';
import { fold } from '../../../utils/manifests/fold';
import { cell, control, requirement, right, run, runCells, want } from './controls';

describe('a box', () => {
  it('is granted when it is on, and missing when it is off', () => {
    const { findings, grant } = run(
      [requirement('Assets - Edit'), requirement('Assets - Create')],
      [control('Assets - Edit', { level: 'on' }), control('Assets – Creates')],
    );
    expect(findings).toEqual([
      { id: 'asset edit', name: 'Assets - Edit', status: 'granted' },
      {
        id: 'asset create',
        name: 'Assets - Create',
        status: 'missing',
        pageName: 'Assets – Creates',
        short: [{ column: '', is: 'off', wanted: 'on' }],
      },
    ]);
    expect(grant).toEqual([{ findingId: 'asset create', ref: 1, from: 'off', to: 'on' }]);
  });

  it.each([
    ['one hidden twin', [{}, { visible: false, level: 'on' }], 'missing', undefined],
    ['two visible twins', [{}, { level: 'on' }], 'manual', 'twin'],
    ['only a hidden copy', [{ visible: false }], 'manual', 'hidden'],
    ['disabled and off', [{ disabled: true }], 'manual', 'disabled'],
    ['disabled and on', [{ disabled: true, level: 'on' }], 'granted', undefined],
    ['unreadable', [{ level: null }], 'manual', 'unreadable'],
    ['a level no one knows', [{ level: 'perhaps', levels: null }], 'manual', 'unreadable'],
  ] as const)('with %s', (_, controls, status, reason) => {
    const { findings, grant } = run(
      [requirement('Assets - Edit')],
      controls.map((more) => control('Assets - Edit', more)),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ status });
    expect(findings[0]?.reason).toBe(reason);
    expect(grant).toHaveLength(status === 'missing' ? 1 : 0);
  });

  it('that is not there is absent, unopened, or nearly there', () => {
    const wanted = [requirement('RMM Alerts - Clear/Manage')];
    const near = [control('RMM Alerts - Clear/Manages All')];
    expect(run(wanted, []).findings[0]).toEqual({
      id: 'rmm alert clear manage',
      name: 'RMM Alerts - Clear/Manage',
      status: 'absent',
    });
    expect(run(wanted, [], { unopened: true }).findings[0]).toMatchObject({
      status: 'missing',
      reason: 'unopened',
    });
    const offered = run(wanted, near);
    expect(offered.findings[0]).toMatchObject({
      status: 'absent',
      reason: 'near-miss',
      pageName: 'RMM Alerts - Clear/Manages All',
    });
    expect(offered.grant).toEqual([]);
    const known = new Set([fold('RMM Alerts - Clear/Manages All')]);
    expect(run(wanted, near, { known }).findings[0]?.reason).toBeUndefined();
  });

  it('that the source leaves open stays out of Grant until it is confirmed', () => {
    const wanted = [requirement('Assets - Edit', undefined, { inferred: true })];
    const shown = run(wanted, [control('Assets - Edit')]);
    expect(shown.findings[0]).toMatchObject({ status: 'manual', reason: 'inferred' });
    expect(shown.grant).toEqual([]);
    expect(run(wanted, [control('Assets - Edit', { level: 'on' })]).findings[0]?.status).toBe('granted');
    const confirmed = run(wanted, [control('Assets - Edit')], { confirmed: new Set(['asset edit']) });
    expect(confirmed.findings[0]?.status).toBe('missing');
    expect(confirmed.grant).toHaveLength(1);
  });
});

describe('any of several rights', () => {
  const either = { ...requirement('either'), anyOf: [right('Tickets - View'), right('Tickets - View Own')] };

  it('is granted by one of them', () => {
    const controls = [control('Tickets - View'), control('Tickets - View Own', { level: 'on' })];
    const { findings, grant } = run([either], controls);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ status: 'granted' });
    expect(grant).toEqual([]);
  });

  it('plans the first that can be granted', () => {
    const controls = [control('Tickets - View', { disabled: true }), control('Tickets - View Own')];
    expect(run([either], controls).grant).toMatchObject([{ ref: 1 }]);
    expect(run([either], [control('Tickets - View Own')], { unopened: true }).grant).toEqual([]);
  });
});

describe('wildcards', () => {
  const below = {
    ...requirement('All of Tickets'),
    anyOf: [right('Tickets', [want('on')], { scope: 'below' as const })],
  };

  it('make one finding and a change for each row below, by parts of the name', () => {
    const { findings, grant } = run(
      [below],
      [
        control('Tickets - Edit'),
        control('Create', { path: ['Tickets', 'Create'], key: 'ticket create' }),
        control('Ticket Comments - New'),
        control('Tickets - Merge', { level: 'on' }),
        control('Tickets - Delete', { visible: false }),
      ],
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.status).toBe('missing');
    expect(grant.map(({ ref }) => ref)).toEqual([0, 1]);
  });

  it('are absent when nothing is below, and unopened while something may be', () => {
    expect(run([below], [control('Ticket Comments - New')]).findings[0]?.status).toBe('absent');
    expect(
      run([below], [control('Tickets - Edit', { level: 'on' })], { unopened: true }).findings[0],
    ).toMatchObject({
      status: 'missing',
      reason: 'unopened',
    });
  });

  it('may be unopened in part, whatever can be granted of the rest', () => {
    const page = [control('Tickets - Edit'), control('Tickets - Create', { level: 'on' })];
    expect(run([below, requirement('Tickets - Edit')], page, { unopened: true }).unopened).toEqual([
      below.id,
    ]);
    expect(run([{ ...below, inferred: true }], page, { unopened: true }).unopened).toEqual([]);
    expect(run([below], page).unopened).toEqual([]);
  });

  it('take everything, each cell at its own highest', () => {
    const everything = right('', [want('highest', '*')], { scope: 'everything' });
    const { findings, grant } = runCells(
      [{ ...requirement('Everything'), anyOf: [everything] }],
      [
        cell('Companies | Contacts', 'add', 'None', { levels: ['None', 'My'] }),
        cell('Companies | Contacts', 'inquire', 'None'),
      ],
    );
    expect(findings).toHaveLength(1);
    expect(grant.map(({ to }) => to)).toEqual(['My', 'All']);
  });
});

describe('excess', () => {
  it('lists what no requirement names, by the name the page gives it', () => {
    const { findings, remove } = run(
      [requirement('Assets - Edit')],
      [
        control('Assets - Edit', { level: 'on' }),
        control('Tickets – Delete', { level: 'on' }),
        control('Tickets - Merge', { level: 'on', disabled: true }),
        control('Tickets - Edit', { level: 'on', visible: false }),
        control('Tickets - View', { level: 'on' }),
        control('Tickets - View', { level: 'on' }),
        control('', { level: 'on' }),
      ],
    );
    expect(findings.slice(1)).toMatchObject([
      { id: 'excess:ticket delete', name: 'Tickets – Delete', status: 'excess' },
      { id: 'excess:ticket merge', status: 'excess', reason: 'disabled' },
      { id: 'excess:ticket view', status: 'excess', reason: 'twin' },
    ]);
    expect(remove).toEqual([{ findingId: 'excess:ticket delete', ref: 1, from: 'on', to: 'off' }]);
  });

  it('counts columns a row leaves out only when everything else must be none', () => {
    const wanted = [requirement('Contacts', [want('All', 'Add')])];
    const controls = [cell('Contacts', 'add', 'All'), cell('Contacts', 'delete', 'My')];
    expect(runCells(wanted, controls).findings).toHaveLength(1);
    expect(runCells(wanted, controls, { others: 'none' }).remove).toMatchObject([{ ref: 1, to: 'None' }]);
  });
});

it('compares 10,000 controls with 200 rows, half of them absent, at once', () => {
  const controls = Array.from({ length: 10_000 }, (_, index) =>
    control(`Thing ${index} - Do ${index % 7}`, { ref: index }),
  );
  const wanted = controls
    .slice(0, 200)
    .map(({ path }, index) => requirement(`${index % 2 ? 'No' : ''} ${path[0]}`));
  const started = performance.now();
  run(wanted, controls);
  expect(performance.now() - started).toBeLessThan(2_000);
});
