import { t } from '../utils/strings';
import { Mark } from './icons';

/** First run, one screen: what RoleCall does, what it never does, how to open it. */
export function WelcomeView() {
  return (
    <main class="document welcome">
      <header class="document-head">
        <Mark />
        <h1>{t('welcomeTitle')}</h1>
      </header>
      <p class="lead">{t('welcomeLead')}</p>
      <ol class="welcome-steps">
        <li>{t('welcomeOpen')}</li>
        <li>{t('welcomeChoose')}</li>
        <li>{t('welcomeGrant')}</li>
        <li>{t('welcomeSend')}</li>
      </ol>
      <div class="columns">
        <section class="card">
          <h2>{t('welcomeDoesTitle')}</h2>
          <ul class="plain-list">
            <li>{t('welcomeDoesRead')}</li>
            <li>{t('welcomeDoesGrant')}</li>
            <li>{t('welcomeDoesKeep')}</li>
          </ul>
        </section>
        <section class="card">
          <h2>{t('welcomeNeverTitle')}</h2>
          <ul class="plain-list">
            <li>{t('welcomeNeverSave')}</li>
            <li>{t('welcomeNeverServer')}</li>
            <li>{t('welcomeNeverDisk')}</li>
            <li>{t('welcomeNeverElsewhere')}</li>
          </ul>
        </section>
      </div>
      <p class="hint">{t('welcomePin')}</p>
    </main>
  );
}
