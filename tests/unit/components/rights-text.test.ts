// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest';
import { rightsText } from '../../../components/labels';
import { stubStrings } from './render-panel';

beforeAll(stubStrings);

it.each([
  [0, 'no rights to choose'],
  [1, '1 right'],
  [21, '21 rights'],
])('says of %i rights: %s', (count, text) => {
  expect(rightsText(count)).toBe(text);
});
