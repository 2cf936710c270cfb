import { useState } from 'preact/hooks';
import { ThemeChoice } from '../../components/theme-choice';
import { chooseTheme, theme } from '../../utils/theme';

/** How RoleCall's own pages look. */
export function Appearance() {
  const [chosen, setChosen] = useState(theme);
  return (
    <ThemeChoice
      theme={chosen}
      onChoose={(next) => {
        chooseTheme(next);
        setChosen(next);
      }}
    />
  );
}
