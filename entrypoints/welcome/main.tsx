import { render } from 'preact';
import { WelcomeView } from '../../components/welcome-view';
import { sayLanguage } from '../../utils/page-language';
import { followTheme } from '../../utils/theme';

followTheme();
sayLanguage('welcomeTitle');
const root = document.getElementById('root');
if (root) render(<WelcomeView />, root);
