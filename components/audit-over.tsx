import type { OverGranted } from '../utils/setup/audit-types';
import { t } from '../utils/strings';

interface Properties {
  readonly over: readonly OverGranted[];
  /** Destinations that start from a copy of a ready-made role. */
  readonly copied: readonly string[];
}

/** What none of the integrations asks for. */
export function AuditOver({ over, copied }: Properties) {
  return (
    <section class="part" aria-labelledby="audit-over" data-part="over">
      <h3 id="audit-over">{t('auditOver', String(over.length))}</h3>
      <p class="hint">{t(over.length > 0 ? 'auditOverHint' : 'auditOverNone')}</p>
      {copied.length > 0 && <p class="hint">{t('auditCopied', copied.join(', '))}</p>}
      {over.length > 0 && (
        <table class="table" aria-labelledby="audit-over">
          <thead>
            <tr>
              <th scope="col">{t('auditRight')}</th>
              <th scope="col">{t('auditColumn')}</th>
              <th scope="col">{t('auditIs')}</th>
              <th scope="col">{t('auditMost')}</th>
            </tr>
          </thead>
          <tbody>
            {over.map(({ name, column, is, wanted }) => (
              <tr key={`${name} ${column}`}>
                <th scope="row">{name}</th>
                <td>{column}</td>
                <td>{is}</td>
                <td>{wanted || t('auditNobody')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
