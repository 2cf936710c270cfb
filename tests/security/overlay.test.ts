// @vitest-environment happy-dom
/** What RoleCall draws in a page can be hidden, covered, moved and pressed: nothing in it listens. */
import { createOverlay } from '../../utils/assistant/overlay';
import { pageStyles } from '../../utils/setup/page-styles';
import { attack } from './attack';

const presses = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'dblclick',
  'keydown',
  'focus',
  'submit',
];

attack(
  'clickjacking',
  'nothing that is drawn in the page listens to anything, or can be focused',
  ({ tried }) => {
    const listened: string[] = [];
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function listen(type: string, ...rest) {
      if (this instanceof Element || this instanceof ShadowRoot) listened.push(type);
      return Reflect.apply(addEventListener, this, [type, ...rest]);
    };
    const { attachShadow } = Element.prototype;
    const roots: ShadowRoot[] = [];
    const modes: string[] = [];
    Element.prototype.attachShadow = function attach(options) {
      modes.push(options.mode);
      const root = Reflect.apply(attachShadow, this, [options]) as ShadowRoot;
      roots.push(root);
      return root;
    };
    const overlay = createOverlay(pageStyles.overlay);
    for (const tone of ['plain', 'safe', 'held'] as const) overlay.say('Three rights are missing', tone);
    EventTarget.prototype.addEventListener = addEventListener;
    Element.prototype.attachShadow = attachShadow;

    const host = document.querySelector('rolecall-overlay');
    tried('it is drawn', host !== null && roots.length === 1);
    tried('in a closed root', modes.join() === 'closed' && host?.shadowRoot === null);
    tried(`it listens to ${listened.join()}`, listened.length === 0);
    const pressable =
      'a,button,input,select,textarea,form,iframe,[tabindex],[onclick],[contenteditable],[role]';
    tried('nothing in it can be focused or pressed', roots[0]?.querySelector(pressable) === null);
    tried('it is no target of a press', pageStyles.overlay.includes('pointer-events:none!important'));
    const before = document.documentElement.outerHTML;
    for (const type of presses) {
      for (const target of [host, roots[0]?.firstElementChild]) {
        target?.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
        tried(`${type} does nothing`, document.documentElement.outerHTML === before);
      }
    }
  },
);

attack(
  'clickjacking',
  'a page that removes, hides or copies it changes nothing but what is seen',
  ({ tried }) => {
    const overlay = createOverlay(pageStyles.overlay);
    overlay.say('Kept', 'safe');
    const host = document.querySelector('rolecall-overlay');
    host?.setAttribute('style', 'opacity:0;pointer-events:auto;position:fixed;inset:0');
    host?.setAttribute('popover', 'manual');
    const copy = host?.cloneNode(true) as Element;
    document.body.append(copy);
    tried('a copy has nothing of ours', copy.shadowRoot === null && copy.childNodes.length === 0);
    host?.remove();
    overlay.say('Still here', 'held');
    tried(
      'it does not fight over the page',
      document.documentElement.querySelectorAll(':scope > rolecall-overlay').length === 0,
    );
    overlay.clear();
    const drawn = () => document.documentElement.querySelectorAll(':scope > rolecall-overlay').length;
    overlay.say('Of the next page', 'plain');
    tried('it is drawn once for the next', drawn() === 1);
    overlay.clear();
    tried('and leaves', drawn() === 0);
  },
);
