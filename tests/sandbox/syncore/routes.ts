import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundler } from '../bundler';
import { type Handler, type Incoming, json, page, redirect, type SandboxResponse, script } from '../http';
import type { SyncoreAccount } from './account';
import { jobPage, keysPage, loginPage, settingsPage } from './pages';

const here = dirname(fileURLToPath(import.meta.url));
const scriptFor = makeBundler(join(here, 'client'), { keys: 'keys.ts' });

/** Answers `/v2/*`: every key that is live may read everything. */
function answerApi(accounts: readonly SyncoreAccount[], request: Incoming): SandboxResponse {
  const key = request.headers['x-api-key'] ?? '';
  if (!accounts.some((account) => account.isKey(key))) return json({ message: 'Unauthorized' }, 401);
  const path = request.path.replace(/^\/v2/, '');
  if (/^\/crm\/contacts$/.test(path)) return json({ contacts: [{ id: 7, name: 'Blue Door Dental' }] });
  if (path === '/orders/jobs') {
    const dated = request.query.has('date_from') && request.query.has('date_to');
    return dated ? json({ jobs: [{ id: 4711 }] }) : json({ message: 'Both dates are required.' }, 400);
  }
  const job = /^\/orders\/jobs\/(\d+)$/.exec(path)?.[1];
  return job === '4711' ? json({ id: 4711 }) : json({ message: 'Not found' }, 404);
}

async function answerCall(account: SyncoreAccount, name: string): Promise<SandboxResponse> {
  if (!account.options.admin) return json({ message: 'Only Admin users may do this.' }, 403);
  switch (name) {
    case 'generate':
      if (account.keys) return json({ message: 'There are keys already.' }, 409);
      account.done.generate += 1;
      account.makeKeys();
      return json({});
    case 'reveal':
      account.done.reveal += 1;
      await new Promise((resolve) => setTimeout(resolve, account.options.revealDelay));
      return account.keys ? json(account.keys) : json({ message: 'There is no key.' }, 404);
    case 'regenerate':
      if (!account.keys) return json({ message: 'There is no key.' }, 404);
      account.done.regenerate += 1;
      account.makeKeys();
      return json({});
    default:
      return json({ message: 'Not found' }, 404);
  }
}

/** Everything that Syncore's hosts answer: the pages of the company signed in, the API of all. */
export function syncoreHandler(accounts: readonly SyncoreAccount[]): Handler {
  return async (request) => {
    const [account] = accounts;
    if (!account) return page('<h1>Not found</h1>', 404);
    if (request.host === account.apiHost) return answerApi(accounts, request);
    const call = /^\/SyncoreSettings\/Api\/(\w+)$/.exec(request.path)?.[1];
    if (call && request.method === 'POST') return answerCall(account, call.toLowerCase());
    switch (request.path) {
      case '/':
        return redirect('/Job/Details/4711');
      case '/Scripts/keys.js':
        return script(await scriptFor('keys'));
      case '/Scripts/extra.js':
        return script(account.options.extraScript);
      case '/Account/Login':
        return loginPage();
      case '/Job/Details/4711':
        return jobPage(account);
      case '/SyncoreSettings':
        return settingsPage(account);
      case '/SyncoreSettings/Api':
        return keysPage(account);
      default:
        return page('<h1>Not found</h1>', 404);
    }
  };
}
