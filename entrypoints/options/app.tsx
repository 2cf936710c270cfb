import { useCallback, useState } from 'preact/hooks';
import { OptionsView } from '../../components/options-view';
import { t } from '../../utils/strings';
import { parts } from './parts';

/** Settings: every part with its own data, and one region for what has just happened. */
export function App() {
  const [said, setSaid] = useState('');
  const say = useCallback((sentence: string) => setSaid(sentence), []);
  return (
    <OptionsView
      said={said}
      parts={parts.map(({ id, title, hint, Content }) => ({
        id,
        title: t(title),
        hint: t(hint),
        content: <Content say={say} />,
      }))}
    />
  );
}
