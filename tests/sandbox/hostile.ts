/** What a page, or someone who has put a page up, may do to mislead or to break an extension. */
import type { Sandbox } from './index';
import type { SyncroTenant } from './syncro/tenant';

/** Hosts that look like an account of the vendor and are none. */
export const lookAlikeHosts = [
  'acme.syncromsp.com.evil.example',
  'acme-syncromsp.com.example',
  'syncromsp.com.example',
  'acme.syncromsp.example',
  // With a Cyrillic y, as a browser writes it.
  new URL('https://acme.sуncromsp.com').hostname,
] as const;

/** Right names with markup, writing from right to left, emoji, spaces that cannot be seen, and 10 kB of text. */
export const oddNames = [
  'Reports - <img src=x onerror="document.title=\'pwned\'">',
  'Reports - </label><script>document.title="pwned"</script>',
  'Reports - \u202eeteleD - stekciT',
  '\u05d3\u05d5\u05d7\u05d5\u05ea - \u05e6\u05e4\u05d9\u05d9\u05d4',
  'Reports - \u{1F4C8} \u{1F468}\u200D\u{1F469}\u200D\u{1F467} View',
  'Tickets\u200b - \u200bDelete',
  'Reports - "quoted" & \'single\' {{value}} %s $1',
  `Reports - ${'very '.repeat(2048)}long`,
] as const;

/** As many right names as wished, none of them the vendor's. */
export function manyNames(count: number): string[] {
  return Array.from({ length: count }, (_none, index) => `Area ${Math.floor(index / 8)} - Action ${index}`);
}

/**
 * Floods the page with events that no person made, for as long as it is open. Marked rows get no click: a click's default
 * action would tick their boxes, and what the page does to its own form is no part of the question.
 */
export const fakeEvents = `
  const pressing = ['pointerdown', 'mousedown', 'pointerup', 'mouseup'];
  function flood(targets, kinds) {
    for (const target of targets) {
      for (const kind of kinds) target.dispatchEvent(new MouseEvent(kind, { cancelable: true, composed: true }));
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
      target.dispatchEvent(new CustomEvent('rolecall', { detail: { type: 'grant' } }));
    }
  }
  setInterval(() => {
    flood([window, document, ...document.querySelectorAll('body, h1, rolecall-overlay')], [...pressing, 'click']);
    flood([...document.querySelectorAll('[data-rolecall]')].slice(0, 40), pressing);
  }, 50);
`;

const eachStranger = `
  function eachStranger(act) {
    for (const element of document.querySelectorAll('*')) {
      if (element.localName.includes('-') && !customElements.get(element.localName)) act(element);
    }
  }
  const watch = (act) => {
    new MutationObserver(() => eachStranger(act)).observe(document, { childList: true, subtree: true });
    eachStranger(act);
  };
`;

/** Removes every element that the page does not know, as soon as it comes. */
export const removeStrangers = `${eachStranger}
  watch((element) => { window.removedStrangers = (window.removedStrangers ?? 0) + 1; element.remove(); });`;

/** Moves every element that the page does not know into a hidden corner, once. */
export const moveStrangers = `${eachStranger}
  const corner = document.createElement('div');
  corner.hidden = true;
  document.body.append(corner);
  watch((element) => { if (element.parentElement !== corner) corner.append(element); });`;

/** Makes every element that the page does not know transparent, huge and pressable, and takes marks off rows. */
export const restyleStrangers = `${eachStranger}
  watch((element) => element.setAttribute('style',
    'opacity:0!important;position:fixed!important;inset:0!important;pointer-events:auto!important;z-index:1!important'));
  new MutationObserver((records) => {
    for (const record of records) record.target.removeAttribute('data-rolecall');
  }).observe(document, { attributes: true, attributeFilter: ['data-rolecall'], subtree: true });`;

/** Sends every message a page can send, in shapes an extension may use, and keeps what comes back. */
export const forgedMessages = `
  const names = ['start', 'grant', 'capture', 'captured', 'deliver', 'reveal', 'send', 'undo', 'scan', 'end'];
  window.messagesHeard = [];
  addEventListener('message', (event) => { if (!event.data?.forged) window.messagesHeard.push(event.data); });
  for (const name of names) {
    for (const key of ['type', 'kind', 'action', 'command']) {
      const message = { [key]: name, to: 'background', source: 'rolecall', forged: true, value: 'FORGED', field: 'apiToken' };
      window.postMessage(message, '*');
      parent.postMessage(message, '*');
      try { globalThis.chrome?.runtime?.sendMessage?.(message); } catch {}
      try { globalThis.browser?.runtime?.sendMessage?.(message); } catch {}
    }
  }
`;

/** Leaves the page after a number of changes of boxes, in the midst of whatever goes on. */
export function leaveAfter(changes: number, target = '/admin'): string {
  return `
    let left = ${changes};
    document.addEventListener('change', () => {
      left -= 1;
      if (left === 0) location.assign(${JSON.stringify(target)});
    }, true);
  `;
}

/** A page of some other site that holds the vendor's form in a frame; sandboxed, the frame has no origin. */
export function framingPage(address: string, sandboxed: boolean): string {
  const sandbox = sandboxed ? ' sandbox="allow-scripts allow-forms"' : '';
  return `<!doctype html><title>Portal</title><h1>Everything in one place</h1>
    <iframe title="Portal" width="900" height="1200" src="${address}"${sandbox}></iframe>`;
}

/** An article that quotes right names, with boxes of its own that have nothing to do with tokens. */
export const quotingPage = `<!doctype html><html lang="en"><title>How to set up API permissions</title>
  <article><h1>API Tokens: Custom Permissions</h1>
  <p>Open <a href="/kb/2">Custom Permissions</a>, press New Token, tick these and press Create API Token:</p>
  <ul><li>Assets - View Details</li><li>Assets - List/Search</li><li>Tickets - Create</li><li>Tickets - Edit</li></ul>
  <p><label><input type="checkbox"> Was this helpful?</label> <label><input type="checkbox"> Tickets - Create</label></p>
  </article></html>`;

/** Serves a tenant's very pages under every look-alike host. */
export function serveLookAlikes(sandbox: Sandbox, tenant: SyncroTenant): void {
  for (const host of lookAlikeHosts) {
    sandbox.page(host, '*', (request) => {
      const search = request.query.size > 0 ? `?${request.query}` : '';
      const url = `https://${tenant.host}${request.path}${search}`;
      return sandbox.handle({ method: request.method, url, headers: request.headers, body: request.body });
    });
  }
}
