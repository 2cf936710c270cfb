import type { Markup } from '../../markup';
import type { FormRow, TokenForm } from '../token-form';
import { rails } from './plain';

const nonBreakingSpace = '\u00a0';

/** Words that screens and guides have been seen to exchange. */
function driftWords(label: string): string {
  return label
    .replace('Customers', 'Organizations')
    .replace(/View Detail(s?)$/, (_all, plural: string) => (plural ? 'View Detail' : 'View Details'))
    .replace(/'([^']*)'/, '\u2018$1\u2019')
    .replace(/^(Payments) - /, '$1 - $1 - ');
}

/** Spaces and dashes, a different way from row to row. */
function driftJoiner(label: string, index: number): string {
  const joiners = [' \u2013 ', `${nonBreakingSpace}-${nonBreakingSpace}`, '  -   ', ' - ', ' \u2014 '];
  return label.replaceAll(' - ', joiners[index % joiners.length] ?? ' - ');
}

function driftRow(row: FormRow, index: number): FormRow {
  const help = index % 6 === 0 ? `Lets the holder use ${row.group.toLowerCase()} in this way.` : '';
  return { ...row, label: driftJoiner(driftWords(row.label), index), help };
}

/** As `rails`, with labels that have drifted from what guides say. */
export function drift(form: TokenForm): Markup {
  return rails({ ...form, rows: form.rows.map(driftRow) });
}
