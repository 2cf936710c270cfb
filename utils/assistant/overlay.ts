/** The one element of ours in a page: a passive note in a closed root. Nothing in it can be pressed. */

const tag = 'rolecall-overlay';
/** A page that keeps removing it wins: RoleCall does not fight over the page. */
const returns = 3;

export type Tone = 'plain' | 'safe' | 'held';

export interface Overlay {
  say(text: string, tone: Tone): void;
  /** Puts it back when the page has taken it away, a few times. */
  keep(): void;
  clear(): void;
}

/** One overlay a frame; creates nothing before there is something to say. */
export function createOverlay(style: string): Overlay {
  let host: HTMLElement | null = null;
  let line: HTMLParagraphElement | null = null;
  let returned = 0;

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
      line ??= create();
      if (line.textContent !== text) line.textContent = text;
      if (line.className !== tone) line.className = tone;
    },
    keep() {
      if (!host || host.isConnected || returned >= returns) return;
      returned += 1;
      document.documentElement.append(host);
    },
    clear() {
      host?.remove();
      host = null;
      line = null;
    },
  };
}
