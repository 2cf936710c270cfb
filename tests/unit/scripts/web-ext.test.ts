import { expect, test } from 'vitest';
import { unwantedMessages } from '../../../scripts/checks/web-ext';

const known = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'innerHTML', file: 'chunks/preact-a1.js' };
const none = { errors: [], warnings: [], notices: [] };

test('the one warning that Preact brings is known', () => {
  expect(unwantedMessages({ ...none, warnings: [known] })).toEqual([]);
});

test('a second one, or one elsewhere, is not', () => {
  const elsewhere = { ...known, file: 'content-scripts/detect.js' };
  expect(unwantedMessages({ ...none, warnings: [known, { ...known }] })).toHaveLength(1);
  expect(unwantedMessages({ ...none, warnings: [elsewhere] })).toEqual([elsewhere]);
});

test('errors and notices are never wanted', () => {
  const message = { code: 'ANY', message: 'any' };
  expect(unwantedMessages({ errors: [message], warnings: [], notices: [message] })).toHaveLength(2);
});
