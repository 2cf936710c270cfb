/** Which language RoleCall's own pages are written in, and which way: screen readers and the layout go by it. */
import { type StringKey, t } from './strings';

/**
 * The direction of the strings. Browsers tell that of their own language alone, which is another one where RoleCall has not been
 * translated into it.
 */
export function textDirection(): 'ltr' | 'rtl' {
  const primary = (tag: string) => tag.split(/[-_]/)[0];
  const isBrowsers = primary(t('@@ui_locale')) === primary(t('language'));
  return isBrowsers && t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** Says both in this page's root, and names the page, whose own file can't be translated. */
export function sayLanguage(title?: StringKey): void {
  document.documentElement.lang = t('language');
  document.documentElement.dir = textDirection();
  if (title) document.title = t(title);
}
