/** Small pages in the shapes that ConnectWise PSA's own have, enough to be told apart. All are at one address. */

function page(body: string): string {
  return `<!doctype html><html lang="en"><title>ConnectWise PSA</title><body><div id="cwApp"><div id="cwContent">
    <div class="cw_ToolbarButton_Save"><div class="mm_button" tabindex="0">Save</div></div>${body}</div></div></html>`;
}

const columns = ['Add Level', 'Edit Level', 'Delete Level', 'Inquire Level'];
const rows = ['Company Maintenance', 'Configurations', 'Contacts', 'Notes'];

/** A security role with its Companies module open. */
export const securityRolePage = page(`
  <table><tr><td class="mm_podElementLabel gwt-Label">Role ID</td><td><input class="cw_roleId" value="API"></td></tr></table>
  <div class="gwt-Label">Companies</div>
  <table><tr><td></td>${columns.map((name) => `<td><div class="gwt-Label">${name}</div></td>`).join('')}</tr>
  ${rows
    .map(
      (row) => `<tr class="cw-ml-row"><td><div class="gwt-Label">${row}</div></td>
        ${columns.map(() => '<td><input class="cw_CwComboBox" value="None"></td>').join('')}</tr>`,
    )
    .join('')}</table>`);

/** A key's record after its first Save. */
export const keyRecordPage = page(`
  <table>${['Description', 'Public Key:', 'Private Key:']
    .map(
      (
        label,
      ) => `<tr class="pod-element-row"><td class="mm_podElementLabel"><div class="gwt-Label">${label}</div></td>
        <td><input class="cw_CwTextField" value=""></td></tr>`,
    )
    .join('')}</table>`);

/** The keys of an API member: no key can be read here. */
export const keyListPage = page(`
  <div class="gwt-Label">API Keys</div><input class="cw_CwTextField" placeholder="Search">
  <table class="x-grid3-header"><tr class="x-grid3-hd-row"><td>Description</td><td>Public Key</td></tr></table>`);

/** A board of tickets. */
export const boardPage = page(
  '<div class="navigationEntry cw_CwLabel">Service Board</div><input class="cw_status">',
);
