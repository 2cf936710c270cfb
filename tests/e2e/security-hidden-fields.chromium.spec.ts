/** Fields that a page hides in every way that only a browser lays out: none is offered for a value. */
import { expect, test } from './harness/fixtures';
import { mint, startSetup } from './steps/secret';

/** Of the field itself, or of the box round it. */
const tricks: Readonly<Record<string, readonly [own: string, round: string]>> = {
  'not displayed': ['', 'display:none'],
  invisible: ['visibility:hidden', ''],
  faded: ['opacity:0.1', ''],
  'faded twice': ['opacity:0.4', 'opacity:0.4'],
  'faded by a filter': ['', 'filter:opacity(0)'],
  tiny: ['width:1px;height:1px;padding:0;border:0', ''],
  shrunk: ['', 'transform:scale(0.01)'],
  'left of the page': ['', 'position:absolute;left:-9999px'],
  'above the page': ['', 'position:absolute;top:-9999px'],
  clipped: ['clip-path:inset(50%)', ''],
  'clipped to a point': ['', 'clip-path:circle(0)'],
  'clipped to nothing': ['', 'clip-path:polygon(0 0,0 0,0 0)'],
  'cut off': ['', 'overflow:hidden;height:0'],
  'cut off twice': ['position:relative;top:40px', 'overflow:hidden;height:1px'],
  'skipped by the layout': ['', 'content-visibility:hidden'],
};

const rows = Object.entries(tricks).map(
  ([name, [own, round]]) => `<div style="${round}"><label>${name} <input style="${own}"></label></div>`,
);
const form = `<!doctype html><title>Integrations</title><h1>Syncro</h1>
  <label>Subdomain <input></label> <label>API Key <input></label>${rows.join('')}
  <details><summary>More</summary><label>in a closed part <input></label></details>
  <dialog><label>in a closed dialog <input></label></dialog>
  <div popover><label>in a popover <input></label></div>`;

test('a field that nobody sees is not offered, however it is hidden', { tag: '@wide' }, async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const host = `hidden-${tenant.subdomain}.rocketcyber.example`;
  sandbox.page(host, '/', form);
  const desk = await startSetup(browser, tenant);
  await mint(desk);
  const page = await browser.openPage(`https://${host}/`);
  await browser.pressToolbarButton(page);
  await desk.panel.bringToFront();
  await desk.panel.waitFor('.send .target-field');
  const offered = await desk.panel.texts('.send .target-field option:not([value="-1"])');
  expect([...new Set(offered)].sort()).toEqual(['API Key', 'Subdomain']);
  test.info().annotations.push({ type: 'cases', description: String(rows.length + 3) });
});
