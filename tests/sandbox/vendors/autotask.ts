/** Small pages in the shapes that Autotask's own have, enough to be told apart. */

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><title>${title}</title><body class="AutotaskBlueTheme">
    <div class="TitleBar"><div class="TitleBarItem Title"><span class="Text">${title}</span></div></div>${body}</html>`;
}

const toolbar = `<div class="ToolBarItem"><div class="Button2 ButtonIcon2 NormalBackground" tabindex="0">
  <div class="Text2">Save &amp; Close</div></div></div>`;

function textBox(label: string): string {
  return `<div class="EditorLabelContainer1"><div class="LabelContainer1"><div class="Text">
    <span class="PrimaryText">${label}</span></div></div></div><input type="text" class="TextBox2">`;
}

/** The form of an API user: a key and a secret are made by pressing its buttons. */
export function apiUserPage(title: string): string {
  return page(
    title,
    `${toolbar}${['First Name', 'Username (Key)', 'Password (Secret)'].map(textBox).join('')}
    <div class="Button2" tabindex="0"><div class="Text2">Generate Key</div></div>
    <div class="Button2" tabindex="0"><div class="Text2">Generate Secret</div></div>`,
  );
}

const sections = [
  'Contracts',
  'CRM',
  'Inventory',
  'Projects',
  'Service Desk',
  'Timesheets',
  'Reports',
  'Admin',
  'Web Services API',
];

function section(name: string): string {
  return `<div class="Section Collapsed"><div class="Heading"><div class="Toggle Expand"></div>
    <span class="Text">${name}</span><span class="Right"><a class="Button Link" tabindex="0">Full Permission</a>
    <a class="Button Link" tabindex="0">No Permission</a></span></div><div class="Content"><div class="Large Column">
    <div class="Normal Editor CheckBox"><div class="InputField"><div><input type="checkbox"></div></div>
    <div class="EditorLabelContainer"><div class="Label"><label>Can do things in ${name}</label></div></div></div>
    </div></div></div>`;
}

/** The editor of a Security Level. */
export const securityLevelPage = page('Edit Security Level', toolbar + sections.map(section).join(''));

/** The list of Security Levels. */
export const securityLevelsPage = page(
  'Security Levels',
  `<table><tr><td>API User (system) (API-only)</td></tr><tr><td>Full Access</td></tr></table>`,
);

/** The form of a person: rights are not chosen here, a level is. */
export const resourcePage = page(
  'Edit Resource',
  toolbar + ['First Name', 'Security Level'].map(textBox).join(''),
);

/** A help page: says everything the editors say, and is none of them. */
export const helpPage = page(
  'Add API User',
  `<h1>Security Level</h1><p><b>Generate Key</b></p><p><b>Generate Secret</b></p>
  <button>Generate Secret</button>${sections.map(section).join('')}`,
);

/** The shell round a page of the account. */
export function shellPage(inner: string): string {
  return `<!doctype html><title>Autotask</title><div data-slot="header"></div>
    <div data-slot="iframe"><iframe title="Content" width="900" height="600" src="${inner}"></iframe></div>`;
}
