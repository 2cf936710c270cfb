/** The page that is photographed: one state of the panel, or one of the other pages, chosen by the address. */
import { render } from 'preact';
import '../../components/theme.css';
import '../../components/theme/document.css';
import '../../components/theme/report.css';
import type { Actions } from '../../components/actions';
import { PanelView } from '../../components/panel-view';
import { WelcomeView } from '../../components/welcome-view';
import messages from '../../public/_locales/en/messages.json';
import { catalogue } from '../../tests/unit/components/state-parts';
import { states } from '../../tests/unit/components/states';
import { Audit, Report } from './reports';
import { Settings } from './settings';

const strings: Readonly<Record<string, { readonly message: string }>> = messages;

function getMessage(key: string, args: readonly string[] = []): string {
  return (strings[key]?.message ?? '').replace(
    /\$(\d)/g,
    (_, digit: string) => args[Number(digit) - 1] ?? '',
  );
}
Object.assign(globalThis, { chrome: { i18n: { getMessage } } });

const nothing = () => undefined;
const actions: Actions = {
  allow: nothing,
  start: nothing,
  end: nothing,
  choose: nothing,
  confirm: nothing,
  grant: nothing,
  remove: nothing,
  stop: nothing,
  undo: nothing,
  release: nothing,
  show: nothing,
  fill: nothing,
  tick: nothing,
  keep: async () => true,
  outline: async () =>
    'heading 1: New API Token\n  group: Custom Permissions\n    checkbox: (label of 21 characters)',
  saveOutline: nothing,
  reveal: async () => 'Tf00b4r-EXAMPLE-0000-not-a-real-token-0000',
  copySecret: async () => true,
  clearClipboard: async () => true,
  copyText: async () => true,
  forget: nothing,
  give: nothing,
  target: nothing,
  send: nothing,
  dismiss: nothing,
  retry: nothing,
};

function view(name: string) {
  if (name === 'welcome') return <WelcomeView />;
  if (name === 'options') return <Settings />;
  if (name === 'audit') return <Audit />;
  if (name === 'report') return <Report />;
  if (name === 'unanswered')
    return <PanelView state={null} unanswered catalogue={catalogue} actions={actions} />;
  return <PanelView state={states[name] ?? null} catalogue={catalogue} actions={actions} />;
}

const parameters = new URLSearchParams(location.search);
document.documentElement.dir = parameters.get('dir') ?? 'ltr';
document.documentElement.lang = 'en';
document.title = 'RoleCall';
const root = document.getElementById('root');
if (root) render(view(parameters.get('state') ?? ''), root);
