/**
 * The one element of ours in a page: a passive note in a closed root. Nothing in it can be pressed. A page that removes it
 * wins: RoleCall does not fight over the page, and the panel says the same.
 */

const tag = 'rolecall-overlay';

export type Tone = 'plain' | 'safe' | 'held';

export interface Overlay {
  say(text: string, tone: Tone): void;
  clear(): void;
}

/** One overlay a frame; creates nothing before there is something to say, and nothing ever without a style: an audit is silent. */
export function createOverlay(style: string): Overlay {
  let host: HTMLElement | null = null;
  let line: HTMLParagraphElement | null = null;

  function create(): HTMLParagraphElement {
    for (const stale of document.querySelectorAll(tag)) stale.remove();
    host = document.createElement(tag);
    host.ariaHidden = 'true';
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const created = document.createElement('p');
    root.append(created);
    document.documentElement.append(host);
    return created;
  }

  return {
    say(text, tone) {
      if (!style) return;
      line ??= create();
      if (line.textContent !== text) line.textContent = text;
      if (line.className !== tone) line.className = tone;
    },
    clear() {
      host?.remove();
      host = null;
      line = null;
    },
  };
}
