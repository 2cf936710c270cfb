// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createFormFields } from '../../../utils/assistant/form-fields';
import { fold } from '../../../utils/manifests/fold';

Element.prototype.checkVisibility = () => true;

it.each([
  ['2027-11-22', '2027-11-22'],
  ['a-secret-that-was-typed-there', undefined],
  ['2027-11-22 and more', undefined],
])('of what the admin typed (%s) a day alone is told', (typed, told) => {
  document.body.innerHTML = '<label>Expiration <input type="text"></label>';
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = typed;
  const wanted = [{ object: 'token', label: 'Expiration' }];
  const [shown] = createFormFields(wanted, fold, new AbortController().signal).look('token');
  expect(shown?.state).toBe('typed');
  expect(shown?.value).toBe(told);
});
