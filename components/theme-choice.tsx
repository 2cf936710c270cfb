import { type StringKey, t } from '../utils/strings';
import { type Theme, themes } from '../utils/theme';

const themeKeys = {
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
} as const satisfies Record<Theme, StringKey>;

interface Properties {
  readonly theme: Theme;
  readonly onChoose: (theme: Theme) => void;
}

/** Light, dark, or as the system is. */
export function ThemeChoice({ theme, onChoose }: Properties) {
  return (
    <fieldset aria-label={t('appearanceTitle')}>
      {themes.map((each) => (
        <label key={each} class="check">
          <input type="radio" name="theme" checked={each === theme} onChange={() => onChoose(each)} />
          {t(themeKeys[each])}
        </label>
      ))}
    </fieldset>
  );
}
