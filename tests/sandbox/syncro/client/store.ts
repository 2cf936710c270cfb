/** What every island shares: the form's data, the choice it keeps, and how it is sent. What is drawn is never read back. */
import type { FormRow, TokenForm } from '../token-form';

export interface Created {
  readonly token: string;
  readonly html: string;
}

export class FormStore {
  readonly form: TokenForm;
  name: string;
  expiresAt: string;
  private readonly chosen: Set<string>;
  private readonly listeners = new Set<() => void>();

  constructor() {
    this.form = JSON.parse(document.querySelector('.js-form')?.textContent ?? 'null');
    this.name = this.form.name;
    this.expiresAt = this.form.expiresAt;
    this.chosen = new Set(this.form.rows.filter((row) => row.checked).map((row) => row.id));
  }

  has(id: string): boolean {
    return this.chosen.has(id);
  }

  set(id: string, on: boolean): void {
    if (on) this.chosen.add(id);
    else this.chosen.delete(id);
    for (const listener of this.listeners) listener();
  }

  toggle(row: FormRow): void {
    if (!row.disabled) this.set(row.id, !this.has(row.id));
  }

  setAll(on: boolean): void {
    for (const row of this.form.rows) if (!row.disabled) this.set(row.id, on);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async send(): Promise<Created> {
    const answer = await fetch(this.form.action, {
      method: this.form.method.toUpperCase(),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: this.name,
        expires_at: this.expiresAt,
        permissions: [...this.chosen],
        draft: this.form.draft,
      }),
    });
    return answer.json();
  }
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function islandRoot(): HTMLElement {
  return document.querySelector<HTMLElement>('.js-island') ?? document.body;
}

/** Puts what the server answered in place of the form. */
export function showCreated(created: Created): void {
  const content = document.querySelector('#content');
  content?.replaceChildren(document.createRange().createContextualFragment(created.html));
  document.dispatchEvent(new CustomEvent('sandbox:revealed'));
}

function field(
  labelText: string,
  type: string,
  value: string,
  onInput: (value: string) => void,
): HTMLElement {
  const input = make('input', { type, class: 'form-control', 'aria-label': labelText });
  input.value = value;
  input.addEventListener('input', () => onInput(input.value));
  return make('div', { class: 'form-group' }, make('div', { class: 'field-caption' }, labelText), input);
}

function selectAll(store: FormStore): HTMLElement {
  const box = make('input', { type: 'checkbox' });
  box.addEventListener('change', () => store.setAll(box.checked));
  return make('label', {}, box, ' Select all');
}

/** Draws Name, Expiration, the list and the button that sends what the store holds. */
export function drawFrame(store: FormStore, root: ParentNode & Node, list: Node): void {
  const button = make('button', { type: 'button', class: 'btn btn-primary' }, store.form.submit);
  button.addEventListener('click', async () => {
    button.disabled = true;
    showCreated(await store.send());
  });
  root.replaceChildren(
    field('Name', 'text', store.name, (value) => {
      store.name = value;
    }),
    field('Expiration', 'date', store.expiresAt, (value) => {
      store.expiresAt = value;
    }),
    ...(store.form.selectAll ? [selectAll(store)] : []),
    list,
    make('div', { class: 'form-actions' }, button),
  );
}
