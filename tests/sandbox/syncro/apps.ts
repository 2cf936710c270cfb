/** Integrations the vendor has a prebuilt set of rights for. */
export interface PrebuiltApp {
  readonly slug: string;
  readonly name: string;
  readonly rights: readonly string[];
}

export const prebuiltApps: readonly PrebuiltApp[] = [
  {
    slug: 'hudu',
    name: 'Hudu',
    rights: ['Assets - List/Search', 'Customers - List/Search', 'Customers - View Detail'],
  },
  { slug: 'it-glue', name: 'IT Glue', rights: ['Assets - List/Search', 'Customers - List/Search'] },
  {
    slug: 'lifecycle-manager',
    name: 'Lifecycle Manager',
    rights: ['Assets - View Details', 'Assets - List/Search'],
  },
  { slug: 'pax8', name: 'Pax8', rights: ['Customers - List/Search', 'Products - List/Search'] },
  {
    slug: 'zapier',
    name: 'Zapier',
    rights: ['Customers - List/Search', 'Tickets - Create', 'Tickets - List/Search'],
  },
];
