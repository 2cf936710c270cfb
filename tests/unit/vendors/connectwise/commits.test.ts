// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { commits } from '../../../../utils/vendors/connectwise/commits';

it.each([
  ['+', true],
  ['+ New', true],
  ['Save & Close', true],
  ['Addresses', false],
  ['Setup', false],
])('a button that says %s leaves or saves the record: %s', (text, leaves) => {
  document.body.innerHTML = `<button>${text}</button>`;
  const [button] = document.querySelectorAll('button');
  expect(button && commits(button)).toBe(leaves);
});
