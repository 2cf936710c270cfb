/** Spellings that guides and pages really use, each of which must be read as the vocabulary's right. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../../scripts/manifest-files';
import { foldWith } from '../../../utils/manifests/fold';
import type { VendorId } from '../../../utils/manifests/vendors';

const { vocabularies, problems } = compileFolder('.');

const drift = {
  syncro: [
    ['Assets - View - View Details', 'Assets - View Details'],
    ['Assets – View Detail', 'Assets - View Details'],
    ['Assets - Assets - List/Search.', 'Assets - List/Search'],
    ['Customers View Details', 'Customers - View Detail'],
    ['Customers List/Search', 'Customers - List/Search'],
    ['Organizations - List / Search', 'Customers - List/Search'],
    ['Organizations Customers - View Detail', 'Customers - View Detail'],
    ['Customer - De-Duplicate', 'Customers - De Duplicate'],
    ['Tickets Create', 'Tickets - Create'],
    ['Tickets — Edit', 'Tickets - Edit'],
    ['Tickets - Edit Single-Customer', 'Tickets - Edit'],
    ['Tickets - List/Search Single-Customer', 'Tickets - List/Search'],
    ['Customers - View Detail Single', 'Customers - View Detail'],
    ['Customers - Edit Single', 'Customers - Edit'],
    [
      'Tickets - View ‘Their Ticket’ Details (assigned to them)',
      "Tickets - View 'Their Ticket' Details (assigned to them)",
    ],
    ['Tickets View "Their Ticket" Detail', "Tickets - View 'Their Ticket' Details (assigned to them)"],
    ['Payments - Payments - Create', 'Payments - Create'],
    ['Ticket Comments\nTicket Comments – New', 'Ticket Comments - New'],
    [
      'Line Items - Add Manual Item for Invoices / Estimates',
      'Line Item - Add Manual Item for Invoices/Estimates',
    ],
    ['Appointments - View All', 'Appointments - View All (see-own never restricted)'],
    ['RMM Alert - Clear / Manage', 'RMM Alerts - Clear/Manage'],
    ['Customers – List/Search', 'Customers - List/Search'],
    ['Line Items – Apply Discount', 'Line Item - Apply Discount'],
    ['Ticket Worksheets – Edit Ad hoc', 'Ticket Worksheets - Edit Ad-hoc'],
  ],
  connectwise: [
    ['Service Desk | Service Ticket', 'Service Desk | Service Tickets'],
    ['Service Desk/Service Ticket', 'Service Desk | Service Tickets'],
    ['Procurement | Product', 'Procurement | Products'],
    ['Projects | Project Ticket', 'Project | Project Tickets'],
    ['Project | Close Project(s)', 'Project | Close Projects'],
    ['Company | Company maintenance', 'Companies | Company Maintenance'],
    ['Comanies | Configurations', 'Companies | Configurations'],
    ['Companies | Configuration-display passwords', 'Companies | Configuration - Display Passwords'],
    ['Companies | Company / Contact Group Maintenance', 'Companies | Company/Contact Group Maintenance'],
    ['Companies | Company/ Contact Group Maintenance', 'Companies | Company/Contact Group Maintenance'],
    ['Companies | CRM / Sales Activities', 'Companies | CRM/Sales Activities'],
    ['Companies | CRM Sales Activities', 'Companies | CRM/Sales Activities'],
    ['Companies | Teams Members', 'Companies | Team Members'],
    ['Companies | User Scenarios', 'Companies | UserCentric'],
    ['Companies | Manage Documents', 'Companies | Manage Attachments'],
    ['Finance | invoicing', 'Finance | Invoicing'],
    ['Service Desk | Closed Service Tickets', 'Service Desk | Close Service Tickets'],
    ['Service Desk | Close Service Ticket', 'Service Desk | Close Service Tickets'],
    ['Service Desk | Service Ticket- Dependencies', 'Service Desk | Service Ticket - Dependencies'],
    ['Service Desk | Service Tickets – Dependencies', 'Service Desk | Service Ticket - Dependencies'],
    ['Project | Project Ticket - Dependancies', 'Project | Project Ticket - Dependencies'],
    ['System | Setup Tables', 'System | Table Setup'],
    ['System | Table setup', 'System | Table Setup'],
    ['System | Security', 'System | Security Roles'],
    ['Time and Expense | Time Entry', 'Time & Expense | Time Entry'],
    ['Time & Expenses | Time Entry', 'Time & Expense | Time Entry'],
    ['Project | Project Ticket- Dependencies', 'Project | Project Ticket - Dependencies'],
    ['Project | Project Tickets - Dependencies', 'Project | Project Ticket - Dependencies'],
    ['Service Desk | Service Tickets - Dependencies', 'Service Desk | Service Ticket - Dependencies'],
    ['Service Desk | Service Ticket Dependencies', 'Service Desk | Service Ticket - Dependencies'],
    ['Company | Company Maintenance', 'Companies | Company Maintenance'],
    ['Companies | CRM/ Sales Activities', 'Companies | CRM/Sales Activities'],
    ['Companies | Team Member', 'Companies | Team Members'],
    ['Finance | Expense Reimbursement', 'Finance | Expense Reimbursements'],
    ['Projects | Project Headers', 'Project | Project Headers'],
    ['System | Setup Table', 'System | Table Setup'],
  ],
  autotask: [
    [
      'CRM > Account & Contact Access > Customer & Cancellation',
      'CRM > Organization & Contact Access > Customer & Cancelation',
    ],
    [
      'CRM > Company & Contact Access > Customer & Cancelations',
      'CRM > Organization & Contact Access > Customer & Cancelation',
    ],
    ['CRM > Object Permissions > Accounts', 'CRM > Object Permissions > Organizations'],
    ['CRM > Object Permissions > Companies', 'CRM > Object Permissions > Organizations'],
    [
      'CRM > Object Permissions > Configuration Items & Subscriptions',
      'CRM > Object Permissions > Devices & Subscriptions',
    ],
    [
      'CRM > Account & Contact Access > Customer & Cancellations',
      'CRM > Organization & Contact Access > Customer & Cancelation',
    ],
    [
      'CRM > Business Unit & Contact Access > Vendor & Partners',
      'CRM > Organization & Contact Access > Vendor & Partners',
    ],
    [
      'CRM > Object Permissions > Assets & Subscriptions',
      'CRM > Object Permissions > Devices & Subscriptions',
    ],
    ['Admin > Feature Access > Devices', 'Admin > Feature Access > Configuration Items'],
    ['Contracts > Contract Visibility (for contracts you have access to)', 'Contracts > Contract Visibility'],
    [
      'Timesheet > Can create new project time entries from Timesheets',
      'Timesheets > Can create new project time entries from Timesheet',
    ],
    [
      'Web Service API > Resource Impersonation > Other / Shared > Attachment',
      'Web Services API > Resource Impersonation > Other/Shared > Attachments',
    ],
    ["CRM > Object Permissions > To-Do's", 'CRM > Object Permissions > To-Dos'],
    ['Service Desk > Object Permissions > Tikcet Notes', 'Service Desk > Object Permissions > Ticket Notes'],
    ['Service Desk > Object Permissions > Costs', 'Service Desk > Object Permissions > Charges'],
    ['Documents & Knowledgebase > Can manage documents', 'Documents & Knowledge Base > Can manage documents'],
    [
      'Knowledge Base and Documents > Can manage documents',
      'Documents & Knowledge Base > Can manage documents',
    ],
    [
      'Web Service API > Feature Access > Can login to Web Service(s) API',
      'Web Services API > Feature Access > Can login to Web Services API',
    ],
  ],
} satisfies Partial<Record<VendorId, [written: string, right: string][]>>;

it('finds no two rights of a vocabulary that read the same', () => {
  expect(problems).toEqual([]);
  for (const { vendor, names, aliases } of vocabularies) {
    const text = readFileSync(`permission-manifests/vocabulary/${vendor}.json`, 'utf8');
    const written = Object.keys((JSON.parse(text) as { names: object }).names);
    const keys = written.map(foldWith(aliases));
    expect(new Set(keys).size).toBe(written.length);
    expect(Object.keys(names).sort()).toEqual(keys.sort());
  }
});

it('reads columns and levels however they are spelt, and what tenants call an organization', () => {
  const folds = new Map(vocabularies.map(({ vendor, aliases }) => [vendor, foldWith(aliases)]));
  const alike = (vendor: VendorId, ...spellings: string[]) =>
    expect(new Set(spellings.map((each) => folds.get(vendor)?.(each))).size).toBe(1);
  alike('connectwise', 'Inquire', 'Inquiry', 'inquire');
  alike('connectwise', 'All', 'ALL', 'all');
  alike('connectwise', 'My', 'MY');
  alike(
    'autotask',
    'Mine + Organizations',
    'Mine + Companies',
    'Mine + Accounts',
    'Mine + Business Units',
    'Mine + Client Companies',
    'Mine + Customers',
    'Mine + Sites',
  );
  alike('autotask', 'Account Settings & Users', 'Company Settings & Users', 'Organization Settings & Users');
});

it('keeps apart what has the same name in several modules', () => {
  const names = Object.keys(vocabularies.find(({ vendor }) => vendor === 'connectwise')?.names ?? {});
  const modules = ['company', 'finance', 'procurement', 'sale', 'service desk'];
  expect(names).toEqual(expect.arrayContaining(modules.map((module) => `${module} report`)));
});

describe.each(Object.entries(drift))('%s', (vendor, spellings) => {
  const vocabulary = vocabularies.find((each) => each.vendor === vendor);
  const fold = foldWith(vocabulary?.aliases ?? []);

  it.each(spellings)('reads %j as %j', (written, right) => {
    expect(vocabulary?.names[fold(right)]).toBe(right);
    expect(fold(written)).toBe(fold(right));
  });

  it('folds what is folded to itself, aliases included', () => {
    for (const key of Object.keys(vocabulary?.names ?? {})) expect(fold(key)).toBe(key);
  });
});

it('keeps the entries of customize lists apart and their spellings together', () => {
  const fold = foldWith(vocabularies.find(({ vendor }) => vendor === 'connectwise')?.aliases ?? []);
  for (const written of ['Service/Service Board', 'Service/ Service Board', 'Service / Service Boards']) {
    expect(fold(written)).toBe(fold('Service / Service Board'));
  }
  expect(fold('Company / Company Statuses')).toBe(fold('Company/Company Status'));
  expect(fold('Invoicing / Tax code')).toBe(fold('Invoicing / Tax Code'));
  expect(fold('General / Workflow_Rules')).toBe(fold('General / Workflow Rules'));
  expect(fold('Company / Configuration')).not.toBe(fold('Company / Configuration Status'));
});
