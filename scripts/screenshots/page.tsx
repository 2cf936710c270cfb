/** The page that is photographed: one state of the panel, or one of the other pages, chosen by the address. */
import { render } from 'preact';
import '../../components/theme.css';
import '../../components/theme/document.css';
import '../../components/theme/report.css';
import type { Actions } from '../../components/actions';
import { PanelView } from '../../components/panel-view';
import { WelcomeView } from '../../components/welcome-view';
import { catalogue } from '../../tests/unit/components/state-parts';
import { states } from '../../tests/unit/components/states';
import { getMessageIn, locales } from '../../tests/unit/strings/locales';
import { sayLanguage } from '../../utils/page-language';
import { misfits } from './misfits';
import { Audit, Report } from './reports';
import { Settings } from './settings';

/** What a press answers; all others only look pressed. */
const answers: Partial<Actions> = {
  keep: async () => true,
  outline: async () =>
    'heading 1: New API Token\n  group: Custom Permissions\n    checkbox: (label of 21 characters)',
  reveal: async () => 'Tf00b4r-EXAMPLE-0000-not-a-real-token-0000',
  copySecret: async () => true,
  clearClipboard: async () => true,
  copyText: async () => true,
};
const nothing = () => undefined;
const actions = new Proxy({}, { get: (_, name) => Reflect.get(answers, name) ?? nothing }) as Actions;

function view(name: string) {
  if (name === 'welcome') return <WelcomeView />;
  if (name === 'options') return <Settings />;
  if (name === 'audit') return <Audit />;
  if (name === 'report') return <Report />;
  if (name === 'unanswered')
    return <PanelView state={null} unanswered catalogue={catalogue} actions={actions} />;
  return <PanelView state={states[name] ?? null} catalogue={catalogue} actions={actions} />;
}

const drawn = new Set<string>();

/** Draws that state in that language; resolves once it is drawn. */
async function show(state: string, language = 'english'): Promise<void> {
  const locale = Object.entries(locales).find(([name]) => name === language)?.[1];
  Object.assign(globalThis, { chrome: { i18n: { getMessage: getMessageIn(locale ?? locales.english) } } });
  sayLanguage('extensionName');
  const root = document.getElementById('root');
  if (!root) return;
  render(null, root);
  render(view(state), root);
  if (drawn.has(state)) return;
  drawn.add(state);
  // Views that are fetched when they are first drawn come a frame later.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

const photographed = {
  show,
  misfits,
  names: [...Object.keys(states), 'unanswered', 'loading', 'welcome', 'options', 'audit', 'report'],
};
export type Photographed = typeof photographed;
Object.assign(globalThis, { photographed });

const parameters = new URLSearchParams(location.search);
void show(parameters.get('state') ?? '', parameters.get('locale') ?? undefined);
