import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { type Done, isGood, type Outcome } from '../../../scripts/demo/both-ways';
import { effortTable } from '../../../scripts/demo/effort-table';
import type { Job } from '../../../scripts/demo/job';
import { jobs, jobsNamed } from '../../../scripts/demo/jobs/registry';
import { serveLobby } from '../../../scripts/demo/lobby/serve';
import { sentenceOf } from '../../../scripts/demo/lobby/state';
import { acts, Person } from '../../../scripts/demo/person';
import { actionLines } from '../../bench/actions';
import { figureOf } from '../../bench/figures';
import type { DocumentDriver, PageDriver } from '../../e2e/harness/types';
import { startSandbox } from '../../sandbox/index';

const lobby = (path: string) => ({ method: 'GET', url: `https://lobby.example${path}` });

function done(clicks: number, change: Partial<Done> = {}): Done {
  return {
    effort: { clicks, fields: 1, tabChanges: 1 },
    ticked: ['open'],
    truth: { said: 'one token', records: { rights: ['Tickets - Edit'] } },
    verdict: 'Connected',
    calls: 1,
    passed: 1,
    ...change,
  };
}

function outcome(mine: Done, guide: Done): Outcome {
  const [job] = jobs;
  return { job: job as Job, mine, guide };
}

describe('a person', () => {
  it('is counted by every act', async () => {
    const person = new Person();
    const page = { click: async () => {}, fill: async () => {}, bringToFront: async () => {} };
    await person.click(page as unknown as DocumentDriver, 'button');
    await person.fill(page as unknown as DocumentDriver, 'input', 'text');
    await person.choose(async () => {});
    expect(await person.copy(async () => 'value')).toBe('value');
    await person.goTo(page as unknown as PageDriver);
    expect({ ...person }).toEqual({ clicks: 5, fields: 1, tabChanges: 1 });
    expect(acts(person)).toBe(7);
  });
});

describe('the two ways', () => {
  const other = { said: 'one token', records: { rights: ['Tickets - Edit', 'Tickets - Delete'] } };

  it.each([
    ['both connected and left the same, it is good', done(1), done(9), true],
    ['RoleCall left something else, it is not', done(1, { truth: other }), done(9), false],
    ['the app refused RoleCall’s, it is not', done(1, { verdict: 'Not connected' }), done(9), false],
    ['the app refused the guide’s, it is not', done(1), done(9, { verdict: 'Not connected' }), false],
  ])('when %s', (_, mine, guide, good) => {
    expect(isGood(outcome(mine, guide))).toBe(good);
  });

  it('stand side by side, with the ratio of all acts and everything together', () => {
    const text = effortTable([outcome(done(3), done(18)), outcome(done(8), done(8))]);
    const rows = text.split('\n').slice(2);
    expect(rows.map((row) => row.trim().split(/\s{2,}/))).toEqual([
      ['RocketCyber from Syncro', '3', '1', '1', '5', '18', '1', '1', '20', '0.25'],
      ['RocketCyber from Syncro', '8', '1', '1', '10', '8', '1', '1', '10', '1.00'],
      ['together', '11', '2', '2', '15', '26', '2', '2', '30', '0.50'],
    ]);
  });

  it('become figures that say which of them reach a quarter', () => {
    const lines = actionLines([outcome(done(3), done(18)), outcome(done(8), done(8))]);
    expect(lines.map(figureOf).map(({ value, peerValue, goalMet }) => [value, peerValue, goalMet])).toEqual([
      [5, 20, true],
      [10, 10, false],
      [15, 30, false],
    ]);
    expect(() => actionLines([outcome(done(3), done(18, { verdict: '' }))])).toThrow('RocketCyber');
  });
});

describe('the jobs', () => {
  it('are taken by name, and an unknown one is an error that lists them', () => {
    expect(jobsNamed(undefined)).toBe(jobs);
    expect(jobsNamed('syncore,umbrella').map(({ id }) => id)).toEqual(['syncore', 'umbrella']);
    expect(() => jobsNamed('syncro')).toThrow('No job is called syncro: rocketcyber,');
  });

  it('have an account of their own for each way', async () => {
    const sandbox = await startSandbox({ proxy: false });
    for (const job of jobs.filter(({ id }) => id !== 'syncore'))
      expect(job.task(sandbox, 'rolecall').start.url).not.toBe(job.task(sandbox, 'guide').start.url);
    await sandbox.close();
  });
});

describe('the lobby', () => {
  it('leads to where each job begins and ends, with both ways to do it', async () => {
    const sandbox = await startSandbox({ proxy: false });
    serveLobby(sandbox, jobs);
    const { body } = await sandbox.handle(lobby('/'));
    const { document } = new Window();
    document.write(body.replace(/<script.*/s, ''));
    const cards = [...document.querySelectorAll('[data-job]')];
    expect(cards.map((card) => card.getAttribute('data-job'))).toEqual(jobs.map(({ id }) => id));
    for (const [index, card] of cards.entries()) {
      const links = [...card.querySelectorAll('.links a')].map((link) => link.getAttribute('href') ?? '');
      const { start, replica } = (jobs[index] as Job).task(sandbox, 'rolecall');
      expect(links).toEqual([start.url, replica.url]);
      const [steps, guide] = card.querySelectorAll('ol');
      expect(steps?.children.length).toBeGreaterThan(2);
      expect(guide?.parentElement?.localName).toBe('details');
      expect(card.querySelectorAll('ol b').length).toBeGreaterThan(2);
      expect(card.textContent).not.toContain('*');
      for (const url of links) expect((await sandbox.handle({ method: 'GET', url })).status).toBe(200);
    }
    await sandbox.close();
  });

  it('says what the destination’s own server says', async () => {
    const sandbox = await startSandbox({ proxy: false });
    serveLobby(sandbox, jobs);
    const state = async () => JSON.parse((await sandbox.handle(lobby('/state'))).body);
    expect((await state()).syncore).toEqual({ verdict: '', calls: 0, passed: 0 });
    await sandbox.syncoreApp.save({ api_key: 'no key' });
    expect((await state()).syncore).toEqual({ verdict: 'Not connected', calls: 2, passed: 0 });
    await sandbox.syncoreApp.save({ api_key: sandbox.syncore('acme').makeKeys().secondary });
    expect((await state()).syncore).toEqual({ verdict: 'Connected', calls: 2, passed: 2 });
    expect((await state()).rocketcyber.verdict).toBe('');
    await sandbox.close();
  });

  it('has MSPCFO ask again once its user is saved in Autotask', async () => {
    const sandbox = await startSandbox({ proxy: false });
    serveLobby(sandbox, jobs);
    const verdict = async () => JSON.parse((await sandbox.handle(lobby('/state'))).body).mspcfo.verdict;
    const server = sandbox.autotask('acme');
    const credential = {
      username: server.makeUsername(),
      secret: server.makeSecret(),
      trackingIdentifier: '',
    };
    await sandbox.mspcfo.save({ username_key: credential.username, password_secret: credential.secret });
    expect(await verdict()).toBe('Not connected');
    const user = {
      firstName: 'MSPCFO',
      lastName: 'API',
      email: 'api@acme.example',
      location: 'Headquarters',
    };
    const formats = { dateFormat: 'MM/dd/yyyy', timeFormat: 'hh:mm a', numberFormat: '1,234.56' };
    const tracking = { tracking: 'vendor', integrationVendor: 'MSPCFO', integrationName: '' } as const;
    const securityLevel = 'API User (system) (API-only)';
    const fields = { ...user, ...formats, ...tracking, securityLevel, active: true, locked: false };
    server.saveUser(undefined, fields, credential);
    expect(await verdict()).toBe('Connected');
    await sandbox.close();
  });

  it.each([
    ['Nothing received yet', { verdict: '', calls: 0, passed: 0 }],
    ['Connected: the vendor allowed all 21 calls', { verdict: 'Connected', calls: 21, passed: 21 }],
    ['Not connected: the vendor refused 3 of 21 calls', { verdict: 'Not connected', calls: 21, passed: 18 }],
  ])('puts it as: %s', (sentence, state) => {
    expect(sentenceOf(state)).toBe(sentence);
  });
});
