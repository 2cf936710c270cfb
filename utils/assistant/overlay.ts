/** The one element of ours in a page: a passive note in a closed root. Nothing in it can be pressed. */

const tag = 'rolecall-overlay';
/** A page that keeps removing it wins: RoleCall does not fight over the page. */
const returns = 3;

const style = `
:host{all:initial!important;position:fixed!important;inset:auto auto 16px 16px!important;z-index:2147483647!important;pointer-events:none!important;display:block!important}
p{margin:0;max-width:22rem;padding:8px 12px;border-radius:8px;border:1px solid #cbd5e1;background:#fff;color:#0f172a;font:500 13px/1.4 system-ui,sans-serif;box-shadow:0 4px 16px #0003;border-inline-start:4px solid #2563eb}
p.safe{border-inline-start-color:#15803d}p.held{border-inline-start-color:#c2410c}
@media (prefers-color-scheme:dark){p{background:#0f172a;color:#f1f5f9;border-color:#334155}}
@media (forced-colors:active){p{border:2px solid CanvasText}}
@media print{:host{display:none!important}}
`;

export type Tone = 'plain' | 'safe' | 'held';

export interface Overlay {
  say(text: string, tone: Tone): void;
  /** Puts it back when the page has taken it away, a few times. */
  keep(): void;
  clear(): void;
}

/** One overlay a frame; creates nothing before there is something to say. */
export function createOverlay(): Overlay {
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
