/** What runs in one page: reading, judging, granting and marking, beside plain loops and libraries. */
import type { Browser } from '@playwright/test';
import { atMostTimes, type Line, timesFaster } from './figures';
import { formPage, rightNames } from './form';
import { openForm, type Script, scripts } from './form-page';
import { inTime, timed } from './timed';

/** What is measured at which size; `tenth` deals with a tenth of the rights and is counted ten times. */
interface Measurement {
  readonly id: string;
  readonly script: Script;
  readonly sizes: readonly number[];
  readonly tenth?: true;
}

const measurements = [
  { id: 'scan', script: 'own', sizes: [500, 1_000, 2_000, 10_000] },
  { id: 'scanUnknown', script: 'own', sizes: [500, 1_000, 2_000, 10_000] },
  { id: 'floor', script: 'own', sizes: [500, 2_000, 10_000] },
  { id: 'elementLabels', script: 'own', sizes: [500, 2_000] },
  { id: 'roles', script: 'peers', sizes: [500] },
  { id: 'axeLabel', script: 'peers', sizes: [500] },
  { id: 'grant', script: 'own', sizes: [500, 2_000] },
  { id: 'clicks', script: 'own', sizes: [500, 2_000] },
  { id: 'marks', script: 'own', sizes: [500, 2_000] },
  { id: 'attributes', script: 'own', sizes: [500, 2_000] },
  { id: 'driver', script: 'peers', sizes: [500], tenth: true },
  { id: 'shepherd', script: 'peers', sizes: [500], tenth: true },
] as const satisfies readonly Measurement[];

type Id = (typeof measurements)[number]['id'];
type Times = ReadonlyMap<string, readonly number[]>;

/** Every measurement in turn in each round, so that a busy moment of the machine meets them all. */
async function measureAll(
  browser: Browser,
  rounds: number,
  isWanted: (one: Measurement, size: number) => boolean,
) {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const one of measurements) {
      for (const size of one.sizes) {
        if (!isWanted(one, size)) continue;
        const key = `${one.id} ${size}`;
        const time = await inTime(key, () => once(browser, one, size));
        times.set(key, [...(times.get(key) ?? []), time]);
      }
    }
  }
  return times;
}

/** Times one measurement in a page of its own, in milliseconds. */
export async function once(browser: Browser, one: Measurement, size: number): Promise<number> {
  const names = rightNames(size);
  const page = await openForm(browser, formPage(names), names);
  try {
    await page.addScriptTag({ content: await scripts(one.script) });
    const { milliseconds, rights } = await timed(page, one.id);
    const expected = one.tenth ? size / 10 : size;
    if (rights !== expected) throw new Error(`${one.id} dealt with ${rights} of ${expected} rights`);
    return one.tenth ? milliseconds * 10 : milliseconds;
  } finally {
    await page.context().close();
  }
}

/** One small page, once: whether it works at all. */
export async function smoke(browser: Browser): Promise<readonly Line[]> {
  const own = measurements.filter(({ id }) => ['scan', 'grant', 'marks'].includes(id));
  const lines: Line[] = [];
  for (const one of own) {
    lines.push({ name: one.id, unit: 'ms', values: [await once(browser, one, 20)] });
  }
  return lines;
}

/** The lines of reading, granting and marking. */
export async function inPage(browser: Browser, rounds: number): Promise<readonly Line[]> {
  const times = await measureAll(browser, rounds, () => true);
  return [...reading(times), ...granting(times), ...marking(times)];
}

function line(
  times: Times,
  name: string,
  own: [Id, number],
  peer: string,
  beside: [Id, number],
  goal?: Line['goal'],
): Line {
  const of = ([id, size]: [Id, number]) => times.get(`${id} ${size}`) ?? [];
  return { name, unit: 'ms', values: of(own), peer, peerValues: of(beside), ...(goal ? { goal } : {}) };
}

const floor = 'plain loop, one label index';

function reading(times: Times): Line[] {
  const beside = (size: number, peer: string, id: Id, goal?: Line['goal']) =>
    line(
      times,
      `scan + compare, ${size.toLocaleString('en')} rights`,
      ['scan', size],
      peer,
      [id, size],
      goal,
    );
  const linear = (id: Id, name: string) =>
    line(times, `${name}, 10,000 rights`, [id, 10_000], 'the same for 1,000', [id, 1_000], atMostTimes(11));
  const unknown = (size: number) =>
    line(
      times,
      `scan + compare, ${size.toLocaleString('en')} rights, 20 of them known`,
      ['scanUnknown', size],
      floor,
      ['floor', size],
    );
  return [
    beside(500, floor, 'floor', atMostTimes(1.5)),
    beside(500, 'el.labels loop', 'elementLabels'),
    beside(500, 'testing-library getAllByRole', 'roles'),
    beside(500, 'axe-core rule label', 'axeLabel', timesFaster(20)),
    unknown(500),
    beside(2_000, floor, 'floor', atMostTimes(1.5)),
    beside(2_000, 'el.labels loop', 'elementLabels'),
    unknown(2_000),
    beside(10_000, floor, 'floor', atMostTimes(1.5)),
    unknown(10_000),
    linear('scan', 'scan + compare'),
    linear('scanUnknown', 'scan + compare, 20 known'),
  ];
}

function granting(times: Times): Line[] {
  return [500, 2_000].map((size) =>
    line(
      times,
      `grant and read back, ${size.toLocaleString('en')} boxes`,
      ['grant', size],
      'bare click() loop',
      ['clicks', size],
      atMostTimes(1.5),
    ),
  );
}

function marking(times: Times): Line[] {
  const name = (size: number) => `highlight ${size.toLocaleString('en')} rows`;
  return [
    line(
      times,
      name(500),
      ['marks', 500],
      'driver.js, 500 steps (50 × 10)',
      ['driver', 500],
      timesFaster(10),
    ),
    line(times, name(500), ['marks', 500], 'shepherd.js, 500 steps (50 × 10)', ['shepherd', 500]),
    line(times, name(500), ['marks', 500], 'bare setAttribute loop', ['attributes', 500]),
    line(times, name(2_000), ['marks', 2_000], 'bare setAttribute loop', ['attributes', 2_000]),
  ];
}
