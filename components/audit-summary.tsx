import type { AuditResult, AuditStanding, AuditVerdict } from '../utils/setup/audit-types';
import { type StringKey, t } from '../utils/strings';

export const verdictKeys = {
  works: 'auditWorks',
  breaks: 'auditBreaks',
  unclear: 'auditUnclear',
  elsewhere: 'auditElsewhere',
  unlisted: 'auditUnlisted',
} as const satisfies Record<AuditVerdict, StringKey>;

/** One line an integration: what becomes of it, and by how many rights. */
export function AuditSummary({ results }: { readonly results: readonly AuditResult[] }) {
  return (
    <table class="table" data-part="summary">
      <caption>{t('auditSummary')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('integration')}</th>
          <th scope="col">{t('auditResult')}</th>
          <th scope="col">{t('auditAsked')}</th>
          <th scope="col">{t('auditLacking')}</th>
          <th scope="col">{t('auditUnclear')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.manifestId} data-verdict={result.verdict}>
            <th scope="row">{result.destination}</th>
            <td>{t(verdictKeys[result.verdict])}</td>
            <td>{result.asked}</td>
            <td>{count(result, 'lacking')}</td>
            <td>{count(result, 'unclear')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function count({ rows }: AuditResult, wanted: AuditStanding): number {
  return rows.filter(({ standing }) => standing === wanted).length;
}
