// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { outlineOf } from '../../../utils/assistant/outline';

beforeEach(() => {
  // jsdom lays nothing out.
  Element.prototype.checkVisibility = () => true;
});

it('an outline has the page’s words, and no secret that stands among them, digits or none', () => {
  document.body.innerHTML = `
    <h1>ConnectWise Manage: API Keys for acme@acme.example</h1>
    <label>Your new key aBxKqTrLzWvNyPmD was made</label>
    <button aria-label="x">Copy kQ7xF2cZ8m</button>
    <label>Organization-wide administration</label>`;
  expect(outlineOf(document).split('\n')).toEqual([
    'h1 "ConnectWise Manage: API Keys for"',
    'label "Your new key was made"',
    'button "Copy"',
    'label "Organization-wide administration"',
  ]);
});
