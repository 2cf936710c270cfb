import type { SyncoreRendering } from '../account';

const dots = '••••••••••••••••••••';

export function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

export interface KeyView {
  readonly element: HTMLElement;
  /** Shows a key, or that there is one. */
  show(key: string | undefined): void;
}

/** The icon to the right of a key; it copies what is revealed. */
function copyIcon(read: () => string): HTMLElement {
  const icon = button('', () => void navigator.clipboard?.writeText(read()));
  icon.title = 'Copy';
  icon.innerHTML =
    '<svg width="12" height="12"><path d="M1 1h7v7H1zM4 4h7v7H4z" fill="none" stroke="#333"/></svg>';
  return icon;
}

function box(type: 'password' | 'text'): HTMLInputElement {
  const input = document.createElement('input');
  input.readOnly = true;
  input.type = type;
  return input;
}

function row(...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement('div');
  element.className = 'key';
  element.append(...children);
  return element;
}

function named(tag: 'label' | 'dt' | 'h4', text: string): HTMLElement {
  const name = document.createElement(tag);
  name.textContent = text;
  return name;
}

const views: Readonly<Record<SyncoreRendering, (name: string) => KeyView>> = {
  inputs(name) {
    const input = box('password');
    input.id = `${name.toLowerCase()}ApiKey`;
    const label = named('label', `${name} API Key`);
    label.setAttribute('for', input.id);
    return {
      element: row(
        label,
        input,
        copyIcon(() => input.value),
      ),
      show(key) {
        input.type = key === undefined ? 'password' : 'text';
        input.value = key ?? 'masked-on-the-server';
      },
    };
  },
  text(name) {
    const code = document.createElement('code');
    const list = document.createElement('dl');
    list.append(
      row(
        named('dt', name),
        code,
        copyIcon(() => code.textContent ?? ''),
      ),
    );
    return {
      element: list,
      show(key) {
        code.textContent = key ?? dots;
      },
    };
  },
  cards(name) {
    const input = box('text');
    const element = row(
      named('h4', `${name} API key`),
      input,
      copyIcon(() => input.value),
    );
    return {
      element,
      show(key) {
        input.value = key ?? dots;
      },
    };
  },
};

/** One key in one of the ways it may be drawn, masked at first. */
export function keyView(rendering: SyncoreRendering, name: 'Primary' | 'Secondary'): KeyView {
  const view = views[rendering](name);
  view.show(undefined);
  return view;
}
