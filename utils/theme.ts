/** How RoleCall's own pages look: kept where a page finds it before it draws, so that nothing flashes. */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'theme';

/** The theme the admin chose; as the system is, unless told. */
export function theme(): Theme {
  const kept = localStorage.getItem(key);
  return themes.find((each) => each === kept) ?? 'system';
}

/** Keeps the choice, and shows it here; RoleCall's other open pages follow. */
export function chooseTheme(chosen: Theme): void {
  localStorage.setItem(key, chosen);
  show();
}

/** Shows the chosen theme in this page from now on. */
export function followTheme(): void {
  show();
  window.addEventListener('storage', show);
}

function show(): void {
  document.documentElement.dataset.theme = theme();
}
