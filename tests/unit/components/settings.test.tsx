// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostList } from '../../../components/host-list';
import { OptionsView } from '../../../components/options-view';
import { ThemeChoice } from '../../../components/theme-choice';
import { button, press, stubStrings } from './render-panel';

beforeAll(stubStrings);
beforeEach(() => document.body.replaceChildren());

async function show(view: Parameters<typeof render>[0]): Promise<void> {
  await act(() => render(view, document.body));
}

describe('the settings', () => {
  it('list their parts, each a section with its own heading and anchor', async () => {
    const part = { hint: 'What it is for.', content: <p>Content</p> };
    const parts = [
      { ...part, id: 'hosts', title: 'Hosts' },
      { ...part, id: 'history', title: 'History' },
    ];
    await show(<OptionsView said="" parts={parts} />);
    const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#hosts', '#history']);
    for (const { id, title } of parts) {
      const section = document.getElementById(id);
      const heading = document.getElementById(section?.getAttribute('aria-labelledby') ?? '');
      expect([section?.localName, heading?.textContent]).toEqual(['section', title]);
    }
    expect(document.querySelectorAll('[role="status"]')).toHaveLength(1);
  });

  it('give back what the admin allowed, and not what is part of RoleCall', async () => {
    const giveBack = vi.fn<(pattern: string) => void>();
    const hosts = [
      { pattern: 'https://rocketcyber.example/*', purpose: 'Where values go.', required: false },
      { pattern: 'https://*.syncromsp.com/*', purpose: 'Syncro’s own pages.', required: true },
    ];
    await show(<HostList hosts={hosts} onGiveBack={giveBack} />);
    const rows = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(/rocketcyber\.example.*Where values go/);
    expect(rows[1]).not.toContain('Give back');
    await press(button('Give back'));
    expect(giveBack).toHaveBeenCalledExactlyOnceWith('https://rocketcyber.example/*');
  });

  it('let the theme be chosen', async () => {
    const choose = vi.fn<(theme: string) => void>();
    await show(<ThemeChoice theme="system" onChoose={choose} />);
    const [system, , dark] = document.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    expect(system?.checked).toBe(true);
    if (dark) await press(dark);
    expect(choose).toHaveBeenCalledExactlyOnceWith('dark');
  });
});
