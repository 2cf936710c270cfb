// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { chooseTheme, followTheme, theme } from '../../../utils/theme';

beforeEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute('data-theme');
});

it('is the system’s until the admin chooses, and kept from then on', () => {
  followTheme();
  expect([theme(), document.documentElement.dataset.theme]).toEqual(['system', 'system']);
  chooseTheme('dark');
  expect([theme(), document.documentElement.dataset.theme]).toEqual(['dark', 'dark']);
});

it('follows a choice made in another of RoleCall’s pages', () => {
  followTheme();
  localStorage.setItem('theme', 'light');
  window.dispatchEvent(new Event('storage'));
  expect(document.documentElement.dataset.theme).toBe('light');
});

it('takes no other word for a theme', () => {
  localStorage.setItem('theme', 'purple');
  expect(theme()).toBe('system');
});
