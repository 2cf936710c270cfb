interface Properties {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly names: readonly string[];
}

/** A list with its head; nothing where there is nothing to list. */
export function ReportNames({ id, title, hint, names }: Properties) {
  if (names.length === 0) return null;
  return (
    <section class="part" aria-labelledby={`report-${id}`} data-part={`report-${id}`}>
      <h2 id={`report-${id}`}>{title}</h2>
      {hint && <p class="hint">{hint}</p>}
      <ul class="plain-list">
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
