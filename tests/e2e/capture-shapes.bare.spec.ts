/** Pages that show a token in other ways than the replicas do, and pages that show something else, by the page part alone. */
import { expect, test } from '@playwright/test';
import { beginWith, shippedOf } from './page-part/open';
import { bareBrowser } from './steps/bare-browser';

const { sandbox, newPage } = bareBrowser();
const token = 'T8f3Kq0ZxW29bLmN-7vRtY5cD1hJ4sGpA6uE';
const hint = 'T1a2…9f0b';
const host = 'acme-shapes.syncromsp.com';

/** A page of the account, with what stands round all of them. */
function page(title: string, content: string, below = ''): string {
  return `<!doctype html><title>${title} - Syncro</title>
    <nav class="main-navbar"><a href="/">Syncro</a> <a href="/tickets">Tickets</a> <a href="/users/edit">Profile/Password</a></nav>
    <div class="subnavbar"><ul>${below}</ul></div><div class="main"><h1>${title}</h1><div class="widget-content">${content}</div></div>`;
}
const profile = '<li class="active"><a href="/users/edit">Profile/Password</a></li>';
const menu = '<li><a href="/api_tokens">API Tokens</a></li>';
const done = '<p><a class="btn" href="/api_tokens">Done</a></p>';

const shown: Readonly<Record<string, string>> = {
  'below the menu of the profile': page(
    'API Tokens',
    `<div class="alert">Token created. This is the only time it will be shown.</div><code>${token}</code>${done}`,
    profile + menu,
  ),
  'beside an id of its own': page(
    'API Token',
    `<p>Copy the token now: it can not be shown again.</p><dl><dt>Token ID</dt><dd>5f2c8a1e-9d3b-4c67-8e21-0a4b6d9f1c33</dd>
      <dt>Name</dt><dd>RocketCyber</dd><dt>Token</dt><dd>${token}</dd></dl>${done}`,
  ),
  'in a toast over the form': page(
    'New Token',
    `<form><label><input type="checkbox"> Customers - Create</label><button>Create API Token</button></form>
      <div role="alert">API token created: <strong>${token}</strong> Copy it now, you won't be able to see it again.</div>`,
  ),
  'in a dialog over the list': page(
    'API Tokens',
    `<table><tr><td>Old</td><td>${hint}</td><td><a href="#">Edit</a> <a href="#">Delete</a></td></tr></table>
      <div role="dialog"><h4 class="modal-title">Your new API token</h4><input readonly value="${token}"><button>Copy</button>
      <p>You will not be able to see this token again.</p></div>`,
  ),
  'in a row of its record': page(
    'API Token Created',
    `<table><tr><th>Name</th><td>RocketCyber Integration</td></tr><tr><th>Token</th><td><code>${token}</code></td></tr></table>
      <p>Store it safely, it is displayed only once.</p>${done}`,
  ),
  'behind dots': page(
    'API Token',
    `<label for="t">Token</label><input id="t" type="password" readonly value="${token}"><button>Show</button><p>Shown only once.</p>`,
  ),
  'with a call to try it': page(
    'API Token',
    `<p>Copy your token: it will not be shown again.</p><p><b>${token}</b></p>
      <pre>curl -H "Authorization: Bearer ${token}" https://${host}/api/v1/me</pre>${done}`,
  ),
  'in the midst of a sentence': page(
    'API Tokens',
    `<p>Your new token is ${token}. Make sure to copy it now.</p>`,
  ),
  'on a button that copies it': page(
    'API Token',
    `<p>Your token, shown only once. Press to copy:</p><button type="button">${token}</button>`,
  ),
  'broken over lines': page(
    'API Token',
    `<p>Copy the token. You can't see it again.</p><div>
      ${token.slice(0, 18)}<wbr>${token.slice(18)}
    </div><button>Copy</button>`,
  ),
  'in a field of several lines, above a request’s id': page(
    'Confirm',
    `<p>Your API token is below. It is shown only once.</p><label>API Token</label><textarea readonly>${token}</textarea>
      <button>Done</button><footer>Request 5f2c8a1e9d3b4c678e210a4b6d9f1c33</footer>`,
  ),
  'deep in parts of their own, far from what is said of it': page(
    'New Integration',
    `<div class="alert">This is the only time the token will be displayed.</div>
      ${'<div>'.repeat(9)}<label>Token</label><div><input readonly value="${token}"><button>Copy</button></div>${'</div>'.repeat(9)}`,
  ),
  'over two lines of a code block': page(
    'API Token',
    `<p>Copy the token, it is shown only once.</p><pre>${token.slice(0, 32)}\n${token.slice(32)}</pre>${done}`,
  ),
  'over a line break, the rest of it bold': page(
    'API Token',
    `<p>Copy the token, it is shown only once.</p><code>${token.slice(0, 22)}<br><strong>${token.slice(22)}</strong></code>${done}`,
  ),
  'in two parts before a button': page(
    'API Token',
    `<p>Copy the token, it is shown only once.</p><div><span>${token.slice(0, 24)}</span><span>${token.slice(24)}</span><button>Copy</button></div>${done}`,
  ),
  'in two halves that touch': page(
    'API Token',
    `<p>Copy the token, it is shown only once.</p><code>${token.slice(0, 20)}<wbr>${token.slice(20)}${token}</code>${done}`,
  ),
  'right after a word for it': page(
    'API Token',
    `<p>Copy it, it is shown only once.</p><div><b>Token</b><code>${token}</code></div>${done}`,
  ),
  'beside other things that look random': page(
    'API Token',
    `<p>Copy the token, it is shown only once.</p><dl><dt>UUID</dt><dd>5f2c8a1e-9d3b-4c67-8e21-0a4b6d9f1c33</dd>
      <dt>Fingerprint</dt><dd>a1B2c3D4e5F6a7B8c9D0e1F2</dd><dt>Token</dt><dd>${token}</dd></dl>${done}`,
  ),
  'in a field with words after it': page(
    'API Token',
    `<div><label>API token</label><input readonly value="${token}"><small>Use it with your account name.</small></div><p>It is shown only once.</p>${done}`,
  ),
  'on a link that copies it': page(
    'API Token',
    `<p>Your token, shown only once. Press to copy:</p><a href="#" class="copy">${token}</a>${done}`,
  ),
  'below the profile’s heading': page(
    'Profile/Password',
    `<h2>API Tokens</h2><p>Copy the token, you will not see it again.</p><code>${token}</code>${done}`,
    profile + menu,
  ),
};

/** What is kept of those, where it is more than the one token. */
const more: Readonly<Record<string, string>> = { 'in two halves that touch': token + token };

const other: Readonly<Record<string, string>> = {
  'the key of a login': page(
    'Profile/Password',
    `<h3>ApiKey</h3><code>${token}</code> <button>Copy</button>`,
    profile + menu,
  ),
  'a secret of something else below a menu that names tokens': page(
    'Webhooks',
    `<p>Signing secret</p><code>${token}</code> <button>Copy</button>`,
    menu,
  ),
  'a secret of something else on a page whose script names tokens': page(
    'Webhooks',
    `<p>Signing secret</p><code>${token}</code> <button>Copy</button><script>window.csrfToken = 1;</script>`,
  ),
  'a part of a token that has other signs in it': page(
    'API Token',
    `<p>Copy the token now: it can not be shown again.</p><code>${token.slice(0, 24)}+${token.slice(24)}=</code>${done}`,
  ),
  'another token that is there to be copied': page(
    'Webhooks',
    `<label>Verification token</label> <code>${token}</code> <button>Copy</button>`,
  ),
  'a token with the rest of it masked': page(
    'API Token',
    `<p>Copy the token, it is shown only once.</p><div><code>${token.slice(0, 22)}</code><span>…••••</span></div>${done}`,
  ),
  'two values on two lines': page(
    'API Token',
    `<p>Copy the token, it is shown only once.</p><code>${token}<br>${[...token].reverse().join('')}</code>${done}`,
  ),
  'an identifier in a field': page(
    'API Token',
    `<p>Copy the token, it was shown only once.</p><div><label>Request ID</label> <input readonly value="${token}"></div>${done}`,
  ),
  'the list of tokens': page(
    'API Tokens',
    `<p>A token is shown once. Copy it then.</p><table><tr><td>${hint}</td><td><a href="#">Edit</a></td></tr></table>`,
    menu,
  ),
  'a request’s id below the form': page(
    'New Token',
    `<form><label><input type="checkbox"> Customers - Create</label><button>Create API Token</button></form>
      <p>Copy the token after it is created, it is shown once.</p><footer>Request ID: ${token}</footer>`,
  ),
};

test('captures a token however it is shown, and nothing that is none', async () => {
  const manifest = shippedOf('syncro').find(({ id }) => id === 'syncro/rocketcyber');
  if (!manifest) throw new Error('no manifest of RocketCyber');
  const tab = await newPage();
  const captured = async (name: string, html: string) => {
    const path = `/${encodeURIComponent(name)}`;
    sandbox().page(host, path, html);
    await tab.goto(`https://${host}${path}`);
    await beginWith(tab, manifest, false);
    return tab.evaluate(() => window.pagePart.told().values.apiToken);
  };
  const missed: string[] = [];
  const taken: string[] = [];
  for (const [name, html] of Object.entries(shown)) {
    if ((await captured(name, html)) !== (more[name] ?? token)) missed.push(name);
  }
  for (const [name, html] of Object.entries(other))
    if ((await captured(name, html)) !== undefined) taken.push(name);
  expect({ missed, taken }).toEqual({ missed: [], taken: [] });
});
