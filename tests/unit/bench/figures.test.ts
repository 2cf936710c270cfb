import { expect, it } from 'vitest';
import { fold } from '../../../utils/manifests/fold';
import { atMost, atMostTimes, figureOf, markdown, median, timesFaster } from '../../bench/figures';
import { rightNames } from '../../bench/form';

it('takes the middle, and the lower one of an even count', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 6])).toBe(5);
});

it.each([
  ['within a ratio', atMostTimes(1.5), 3, 2, true],
  ['over a ratio', atMostTimes(1.5), 4, 2, false],
  ['fast enough', timesFaster(20), 1, 20, true],
  ['not fast enough', timesFaster(20), 1, 19, false],
])('says whether a goal is met: %s', (_, goal, value, peer, met) => {
  const line = { name: 'scan', unit: 'ms', values: [value], peer: 'loop', peerValues: [peer], goal } as const;
  expect(figureOf(line).goalMet).toBe(met);
});

it('has no ratio, and no goal met by ratio, where there is no peer', () => {
  const line = { name: 'zip', unit: 'bytes', values: [1_000] } as const;
  expect(figureOf({ ...line, goal: atMostTimes(1) })).toMatchObject({ ratio: null, goalMet: false });
  const figure = figureOf({ ...line, goal: atMost(1_000, 'bytes') });
  expect(figure).toMatchObject({ peer: '', peerValue: null, ratio: null, goalMet: true });
  expect(markdown([figure])).toContain('| zip | 1,000 bytes |  |  |  | ≤ 1,000 bytes: yes |');
});

it('gives each of 10,000 rights a name of its own, folded too', () => {
  expect(new Set(rightNames(10_000).map(fold)).size).toBe(10_000);
});
