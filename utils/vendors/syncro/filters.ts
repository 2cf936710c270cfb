/** What was left in a list's search or choice of rows, and keeps some of them from being shown. */
import { acts } from '../../widgets/acts';
import { deepAll, isDisabled } from '../../widgets/dom';
import { until } from '../../widgets/wait';
import type { FoundControl, Part } from '../types';

type Field = HTMLInputElement | HTMLSelectElement;

/** A choice that the form would send is a value of the record, whatever it says: it is left alone. */
const fields =
  'input:is([type=search],[role=searchbox],[placeholder*=search i],[placeholder*=filter i]),select:not([name])';
/** All alone is what a list of levels says too. */
const everything = /^(show all|(show )?all (permissions|rights))$/i;
/** Milliseconds for rows to come. */
const mounting = 1500;

/** One part for each: all rows, while it is emptied. `pages`: those that the list has then. */
export function filters(
  page: Document,
  [first]: readonly FoundControl[],
  rows: () => string,
  pages: Part,
): Part[] {
  return (deepAll(page, fields) as Field[]).flatMap((field) => {
    const all = valueForAll(field);
    // The search of the whole app stands outside the part that the list is in.
    const within = field.closest('form,main,section,[role=main]');
    const isOther = first && !within?.contains(first.row);
    if (all === undefined || all === field.value || isOther || isDisabled(field) || !field.checkVisibility())
      return [];
    return { visit: (visitor) => emptied(field, all, rows, pages.visit(visitor), visitor.signal) };
  });
}

function valueForAll(field: Field): string | undefined {
  if (!('options' in field)) return '';
  return Array.from(field.options).find(({ text }) => everything.test(text.trim()))?.value;
}

async function* emptied(
  field: Field,
  all: string,
  rows: () => string,
  pages: AsyncGenerator<void>,
  signal: AbortSignal,
): AsyncGenerator<void, void, void> {
  const { value } = field;
  const before = rows();
  try {
    acts().writeValue(field, all);
    await until(() => rows() !== before, mounting, signal);
    yield;
    yield* pages;
  } finally {
    acts().writeValue(field, value);
  }
}
