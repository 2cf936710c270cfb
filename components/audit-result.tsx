import type { AuditCell, AuditResult, AuditRow, AuditStanding } from '../utils/setup/audit-types';
import { type StringKey, t } from '../utils/strings';
import { verdictKeys } from './audit-summary';
import { reasonKeys } from './labels';

const standingKeys = {
  held: 'statusGranted',
  lacking: 'auditLacking',
  unclear: 'auditUnclear',
  over: 'auditTooHigh',
} as const satisfies Record<AuditStanding, StringKey>;

const order: readonly AuditStanding[] = ['lacking', 'unclear', 'over', 'held'];

/** One integration: every right that is not simply there, what would break it first. */
export function AuditResultPart({ result }: { readonly result: AuditResult }) {
  const { destination, verdict, rows, hasQuestions, asked, manifestVersion } = result;
  const sorted = rows.toSorted((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing));
  const id = `audit-${result.manifestId.replace('/', '-')}`;
  return (
    <section class="part" aria-labelledby={id} data-verdict={verdict}>
      <h3 id={id}>
        {destination}: {t(verdictKeys[verdict])}
      </h3>
      <p class="hint">
        {t('auditHeld', String(asked - rows.length), String(asked), manifestVersion)}{' '}
        {hasQuestions && t('auditQuestions')}
      </p>
      {sorted.length > 0 && (
        <table class="table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('auditRight')}</th>
              <th scope="col">{t('auditResult')}</th>
              <th scope="col">{t('auditIs')}</th>
              <th scope="col">{t('auditAsked')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <Row key={row.name} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ row }: { readonly row: AuditRow }) {
  const { name, standing, cells } = row;
  const why = reasonOf(row);
  return (
    <tr data-standing={standing}>
      <th scope="row">
        {name}
        {why && <span class="hint">{why}</span>}
      </th>
      <td>{t(standingKeys[standing])}</td>
      <td>{cells.map((cell) => level(cell, cell.is)).join(', ')}</td>
      <td>{cells.map((cell) => level(cell, cell.wanted)).join(', ')}</td>
    </tr>
  );
}

function level({ column }: AuditCell, value: string): string {
  return [column, value].filter(Boolean).join(' ');
}

/** Why it is so, where the levels do not say; nobody is about to press Grant. */
function reasonOf({ reason, pageName, standing }: AuditRow): string {
  if (reason === 'near-miss') return t('reasonNearMiss', pageName ?? '');
  if (reason === 'unopened') return t('auditReasonUnopened');
  if (reason === 'inferred') return t('auditReasonInferred');
  if (reason === 'level-unreal' && standing === 'lacking') return t('auditReasonLevel');
  if (reason) return t(reasonKeys[reason]);
  return standing === 'unclear' ? t('auditReasonAbsent') : '';
}
