import { render } from 'preact';
import { WelcomeView } from '../../components/welcome-view';

const root = document.getElementById('root');
if (root) render(<WelcomeView />, root);
