import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWith } from '../../../utils/manifests/fold';

describe('fold', () => {
  it.each([
    ['Assets - View Details', 'asset view detail'],
    ['Assets – View – View Details', 'asset view detail'],
    ['Payments - Payments - Create', 'payment create'],
    ['Ticket Comments Ticket Comments - New', 'ticket comment new'],
    ['CRM/Sales Activities', 'crm sale activity'],
    ['Time & Expenses', 'time and expense'],
    ['Company Statuses', 'company status'],
    ['Web Service(s) API', 'web service api'],
    ['Workflow_Rules', 'workflow rule'],
    ['Tickets - View ‘Their Ticket’ Details', 'ticket view their ticket detail'],
    ["To-Do's", 'to dos'],
    ['Ａｓｓｅｔｓ ﹣ List', 'asset list'],
    ['\u202eAs\u200bsets\u202c\u00a0-\u2066 Edit', 'asset edit'],
    ['🎫 Tickets 👩‍💻 - Create ™', 'ticket create'],
    ['Companies | Addresses > Access', 'company address access'],
    ['Analysis', 'analysis'],
    ['Warehouses', 'warehouse'],
    [' \n\t', ''],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps words of another script and look-alikes apart', () => {
    expect(fold('Аssets - Edit')).not.toBe(fold('Assets - Edit'));
  });

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
    const words = fc.array(fc.constantFrom('Tickets', 'View', 'Details', 'Access', 'Companies', 'Statuses'));
    fc.assert(fc.property(words, (list) => fold(fold(list.join(' - '))) === fold(list.join(' - '))));
  });
});

describe('foldWith', () => {
  it('reads the longest alias first, on whole words only', () => {
    const folder = foldWith([
      ['Organizations', 'Customers'],
      ['Organization Chart', 'Tree'],
      ['Single', ''],
    ]);
    expect(folder('Organizations - List')).toBe('customer list');
    expect(folder('Organization Chart - List')).toBe('tree list');
    expect(folder('Reorganization - Single List')).toBe('reorganization list');
    expect(folder('Organizations - Customers - List')).toBe('customer list');
  });

  it('folds 10,000 labels in well under 50 ms once it has seen them', () => {
    const folder = foldWith([['organization', 'customer']]);
    const labels = Array.from({ length: 100 }, (_, index) => `Organizations ${index} - View Details`);
    for (const label of labels) folder(label);
    const started = performance.now();
    for (let index = 0; index < 10_000; index++) folder(labels[index % labels.length] ?? '');
    expect(performance.now() - started).toBeLessThan(50);
  });

  it('folds long and hostile text in linear time', () => {
    const started = performance.now();
    fold('a b '.repeat(25_000));
    fold(`${'('.repeat(50_000)}${"'".repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
