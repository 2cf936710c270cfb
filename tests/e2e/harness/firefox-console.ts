import type { Browser } from 'puppeteer-core';
import { privileged } from './firefox-chrome';

/** Runs in every process of the browser, for the driver hears neither content scripts nor the extension's background. */
const inProcess = `
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const system = Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal);
  const inWords = (said) => {
    try { return typeof said === 'object' ? JSON.stringify(said) : String(said); } catch { return String(said); }
  };
  storage.addLogEventListener((event) => {
    const said = event.wrappedJSObject?.arguments ?? event.arguments ?? [];
    Services.cpmm.sendAsyncMessage('rolecall-tests:said', Array.from(said, inWords).join(' '));
  }, system);`;

const address = `data:application/javascript;charset=utf-8,${encodeURIComponent(inProcess)}`;

/** Hears from now on every line that any process writes to a console, and every error that nobody catches. */
export async function hearConsoles(browser: Browser): Promise<void> {
  await privileged(
    browser,
    `const said = Cu.getGlobalForObject(Services).rolecallSaid = [];
    Services.console.registerListener({ observe: (message) => said.push(String(message.message)) });
    Services.ppmm.addMessageListener('rolecall-tests:said', ({ data }) => said.push(data));
    Services.ppmm.loadProcessScript(${JSON.stringify(address)}, true);`,
  );
}

export async function heardLines(browser: Browser): Promise<string[]> {
  const said = await privileged(
    browser,
    'return JSON.stringify(Cu.getGlobalForObject(Services).rolecallSaid);',
  );
  return JSON.parse(String(said)) as string[];
}
