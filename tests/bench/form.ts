// biome-ignore format: words, not lines
const groups = [
  'Appointments', 'Assets', 'Contacts', 'Contracts', 'Customers', 'Documents', 'Estimates', 'Invoices', 'Leads', 'Parts',
  'Payments', 'Policies', 'Portal Users', 'Products', 'Purchase Orders', 'Reports', 'Schedules', 'Scripts', 'Tickets', 'Vendors',
];
const objects = ['', 'Comment', 'File', 'History', 'Item', 'Note', 'Rule', 'Tag', 'Template', 'Timer'];
const actions = [
  'Create',
  'Delete',
  'Edit',
  'Email',
  'Export',
  'Import',
  'List/Search',
  'Manage',
  'Merge',
  'View Details',
];

const scopes = ['', 'Own', 'Team', 'Shared', 'Archived'];

/** Names of that many rights, at most 10,000, written as a vendor writes them: `Group - Action`. */
export function rightNames(count: number): string[] {
  const names = scopes.flatMap((scope) =>
    objects.flatMap((object) =>
      actions.flatMap((action) =>
        groups.map((group) => `${group} - ${[scope, object, action].filter(Boolean).join(' ')}`),
      ),
    ),
  );
  if (count > names.length) throw new RangeError(`there are only ${names.length} names`);
  return names.slice(0, count);
}

/** A token form with a box for each name, each with a label that points at it. */
export function formPage(names: readonly string[]): string {
  const rows = names.map(
    (name, index) =>
      `<div class="checkbox"><input type="checkbox" name="permissions[]" value="${index}" id="right-${index}">
<label for="right-${index}">${name}</label></div>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>New Token</title></head><body>
<h1>New Token</h1><form><fieldset><legend>Permissions</legend>${rows.join('\n')}</fieldset>
<button type="submit">Create API Token</button></form></body></html>`;
}
