import { render } from 'preact';
import { sayLanguage } from '../../utils/page-language';
import { followTheme } from '../../utils/theme';
import { App } from './app';

followTheme();
sayLanguage('optionsTitle');
const root = document.getElementById('root');
if (root) render(<App />, root);
