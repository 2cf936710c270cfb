import { render } from 'preact';
import { followTheme } from '../../utils/theme';
import { App } from './app';

followTheme();
const root = document.getElementById('root');
if (root) render(<App />, root);
