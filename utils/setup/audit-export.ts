/** An audit as a file. Pure. */
import type { AuditCell, AuditResult, AuditState } from './audit-types';
import { csvOf } from './history-export';

export interface AuditedRole {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly state: AuditState;
}

const head = [
  'role',
  'vendor',
  'host',
  'read',
  'complete',
  'integration',
  'result',
  'right',
  'standing',
  'reason',
  'column',
  'is',
  'wanted',
];
const noCell: AuditCell = { column: '', is: '', wanted: '' };

/** Comma-separated, every cell quoted, nothing in it that a spreadsheet would run. */
export function auditCsv({ name, at, state }: AuditedRole): string {
  const { vendor, host, unopened, results, over } = state;
  const role = [name, vendor, host, new Date(at).toISOString(), unopened ? 'no' : 'yes'];
  return csvOf([
    head,
    ...results.flatMap(resultRows).map((row) => [...role, ...row]),
    ...over.map((one) => [...role, '', '', one.name, 'over-granted', '', one.column, one.is, one.wanted]),
  ]);
}

/** One line for each cell that is not as asked for; an integration that has all it needs is one line. */
function resultRows({ destination, verdict, rows }: AuditResult): string[][] {
  const lines = rows.flatMap(({ name, standing, reason = '', cells }) =>
    (cells.length ? cells : [noCell]).map(({ column, is, wanted }) => [
      destination,
      verdict,
      name,
      standing,
      reason,
      column,
      is,
      wanted,
    ]),
  );
  return lines.length ? lines : [[destination, verdict, '', '', '', '', '', '']];
}

/** The same with nothing left out. */
export function auditJson({ name, at, state }: AuditedRole): string {
  const { vendor, host, rights, unopened, results, over, copied } = state;
  const read = new Date(at).toISOString();
  const role = { name, vendor, host, read, rights, complete: !unopened };
  return `${JSON.stringify({ format: 'rolecall-audit', version: 1, role, results, over, copied }, null, 2)}\n`;
}
