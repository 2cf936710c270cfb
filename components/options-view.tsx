import type { ComponentChildren } from 'preact';
import { t } from '../utils/strings';
import { Mark } from './icons';

/** One part of the settings. */
export interface SettingsPart {
  /** Its anchor in the address. */
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly content: ComponentChildren;
}

interface Properties {
  readonly parts: readonly SettingsPart[];
  /** What has just happened, or empty. */
  readonly said: string;
}

/** Settings: a list of their parts, then each as a section. */
export function OptionsView({ parts, said }: Properties) {
  return (
    <main class="document">
      <header class="document-head">
        <Mark />
        <h1>{t('optionsTitle')}</h1>
      </header>
      <nav aria-label={t('settingsParts')}>
        <ul class="vendors">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="hint" role="status">
        {said}
      </p>
      {parts.map(({ id, title, hint, content }) => (
        <section key={id} id={id} class="card" aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{title}</h2>
          <p class="hint">{hint}</p>
          {content}
        </section>
      ))}
    </main>
  );
}
