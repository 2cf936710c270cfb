import * as autotask from '../sandbox/vendors/autotask';
import * as connectwise from '../sandbox/vendors/connectwise';
import * as syncore from '../sandbox/vendors/syncore';
import { test } from './harness/fixtures';
import { detection } from './steps/detection';

test('tells Autotask’s pages apart, and its help from its app on the same hosts', { tag: '@wide' }, async ({
  room,
}) => {
  const { sandbox } = room;
  const apiUser = '/Mvc/AdministrationSetup/ApiUser.mvc';
  const level = '/Mvc/AdministrationSetup/SecurityLevel.mvc/Edit';
  for (const host of ['ww3.autotask.net', 'ww31.autotask.net', 'prde.autotask.net']) {
    sandbox.page(host, `${apiUser}/NewApiUser`, autotask.apiUserPage('Add API User'));
    sandbox.page(host, `${apiUser}/EditApiUser`, autotask.apiUserPage('Edit API User'));
    sandbox.page(host, level, autotask.securityLevelPage);
    sandbox.page(host, '/AutotaskOnyx/LandingPage', autotask.shellPage(level));
    sandbox.page(host, '/Mvc/AdministrationSetup/SecurityLevel.mvc', autotask.securityLevelsPage);
    sandbox.page(host, '/Autotask/Views/Administration/Resources/Resource.aspx', autotask.resourcePage);
    sandbox.page(host, '*', autotask.helpPage);
  }
  for (const host of ['www.autotask.net', 'webservices3.autotask.net'])
    sandbox.page(host, '*', autotask.helpPage);
  const ui = 'https://ww3.autotask.net';
  const { check } = await detection(room.browser, ui);
  await check([
    [`${ui}${apiUser}/NewApiUser`, 'autotask', 'credential'],
    [`${ui}${apiUser}/EditApiUser`, 'autotask', 'credential'],
    [`https://ww31.autotask.net${apiUser}/NewApiUser`, 'autotask', 'credential'],
    [`https://prde.autotask.net${level}`, 'autotask', 'permissions'],
    [`${ui}${level}`, 'autotask', 'permissions'],
    [`${ui}/AutotaskOnyx/LandingPage`, 'autotask', 'permissions'],
    [`${ui}/Mvc/AdministrationSetup/SecurityLevel.mvc`, 'autotask', 'vendor'],
    [`${ui}/Autotask/Views/Administration/Resources/Resource.aspx`, 'autotask', 'vendor'],
    [`${ui}/help/Content/AdminSetup/API_User_Add_Edit.htm`, '', 'none'],
    [`${ui}/Help/DeveloperHelp/Content/APIs/API_Zones.htm`, '', 'none'],
    [`${ui}/DeveloperHelp/Content/APIs/API_Zones.htm`, '', 'none'],
    [`${ui}/Mvc/Framework/Authentication.mvc/Authenticate`, '', 'none'],
    ['https://www.autotask.net/help/', '', 'none'],
    ['https://webservices3.autotask.net/atservicesrest/', '', 'none'],
  ]);
});

test('tells ConnectWise’s screens apart, all at one address', async ({ room }) => {
  const { sandbox } = room;
  const app = '/v4_6_release/ConnectWise.aspx';
  const screens = new Map([
    ['role', connectwise.securityRolePage],
    ['key', connectwise.keyRecordPage],
    ['keys', connectwise.keyListPage],
    ['board', connectwise.boardPage],
  ]);
  const answer = (request: { readonly query: URLSearchParams }) => ({
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: screens.get(request.query.get('screen') ?? '') ?? '',
  });
  const hosts = ['na', 'eu', 'api-na'].map((name) => `${name}.myconnectwise.net`);
  for (const host of hosts) sandbox.page(host, '*', answer);
  const cloud = `https://na.myconnectwise.net${app}`;
  const { check } = await detection(room.browser, cloud);
  await check([
    [`${cloud}?screen=role`, 'connectwise', 'permissions'],
    [`https://eu.myconnectwise.net/v2025_1/ConnectWise.aspx?screen=role`, 'connectwise', 'permissions'],
    [`${cloud}?screen=key`, 'connectwise', 'credential'],
    [`${cloud}?screen=keys`, 'connectwise', 'vendor'],
    [`${cloud}?screen=board`, 'connectwise', 'vendor'],
    ['https://na.myconnectwise.net/login?screen=key', '', 'none'],
    ['https://api-na.myconnectwise.net/v4_6_release/apis/3.0/?screen=key', '', 'none'],
  ]);
  // Other tests of this worker want the replicas that are there.
  for (const host of hosts) sandbox.withdraw(host);
});

test('tells Syncore’s page of keys from the others', { tag: '@wide' }, async ({ room }) => {
  const { sandbox } = room;
  // The replica has the first of the vendor's hosts; other tests of this worker go there.
  const host = 'suppliers.ateasesystems.net';
  sandbox.page(host, '/Settings/Api', syncore.keysPage);
  sandbox.page(host, '/Job/Details/4711', syncore.jobPage);
  sandbox.page(host, '*', syncore.keysPage);
  const { check } = await detection(room.browser, `https://${host}/Job/Details/4711`);
  await check([
    [`https://${host}/Settings/Api`, 'syncore', 'credential'],
    [`https://${host}/Job/Details/4711`, 'syncore', 'vendor'],
    [`https://${host}/Account/Login`, '', 'none'],
  ]);
});
