import { render } from 'preact';
import { WelcomeView } from '../../components/welcome-view';
import { followTheme } from '../../utils/theme';

followTheme();
const root = document.getElementById('root');
if (root) render(<WelcomeView />, root);
