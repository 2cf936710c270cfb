/**
 * A text box, a trigger beside it and a list that floats at the end of the body. The lists are made once for each set of
 * entries and shown again where they are needed. What counts is an entry that was chosen, or typed and left.
 */
import { blankImage, make } from './dom';

export interface ComboLook {
  readonly wrap: string;
  readonly input: string;
  readonly trigger: string;
  readonly triggerTag: 'div' | 'img';
  readonly opensOn: 'mousedown' | 'click';
  readonly list: string;
  readonly item: string;
}

export interface ComboWish {
  readonly value: string;
  readonly readOnly: boolean;
  /** Further class of the text box. */
  readonly inputClass: string;
  choices(): Promise<readonly string[]>;
  commit(value: string): void;
}

interface FloatingList {
  readonly element: HTMLElement;
  owner: Combo | undefined;
  /** Where the owner was when the list was shown. */
  top: number;
}

const lists = new Map<string, FloatingList>();
let shown: FloatingList | undefined;

function hide(): void {
  if (!shown) return;
  shown.element.style.display = 'none';
  shown.owner = undefined;
  shown = undefined;
}

function listFor(entries: readonly string[] | undefined, look: ComboLook): FloatingList {
  const key = `${look.list} ${entries?.join('\n')}`;
  const known = lists.get(key);
  if (known) return known;
  const element = make('div', { class: look.list });
  const made: FloatingList = { element, owner: undefined, top: 0 };
  element.addEventListener('mousedown', (event) => event.preventDefault());
  for (const entry of entries ?? []) {
    const item = make('div', { class: look.item }, entry);
    item.addEventListener('click', () => made.owner?.choose(entry));
    element.append(item);
  }
  if (!entries) element.append(make('div', { class: 'loading-indicator' }, 'Loading...'));
  element.style.display = 'none';
  document.body.append(element);
  lists.set(key, made);
  return made;
}

document.addEventListener('mousedown', (event) => {
  const { target } = event;
  const inside = target instanceof Node && shown?.element.contains(target);
  if (!inside && !(target instanceof Node && shown?.owner?.element.contains(target))) hide();
});
// A list does not follow its box: it goes when the box has gone from where it was.
document.addEventListener(
  'scroll',
  () => {
    const top = shown?.owner?.element.getBoundingClientRect().top;
    if (top !== shown?.top) hide();
  },
  true,
);

export class Combo {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  private entries: readonly string[] | undefined;
  private taken: string;
  private typedTooSoon = false;

  constructor(
    private readonly look: ComboLook,
    private readonly wish: ComboWish,
  ) {
    this.taken = wish.value;
    this.input = make('input', { class: `${look.input} ${wish.inputClass}`, autocomplete: 'off' });
    this.input.value = wish.value;
    this.input.readOnly = wish.readOnly;
    const source = look.triggerTag === 'img' ? { src: blankImage, alt: '' } : {};
    const trigger = make(look.triggerTag, { class: look.trigger, ...source });
    this.element = make('div', { class: look.wrap }, this.input, trigger);
    if (wish.readOnly) return;
    trigger.addEventListener(look.opensOn, (event) => {
      event.preventDefault();
      this.input.focus();
      this.toggle();
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.expand();
      if (event.key === 'Enter' || event.key === 'Tab') this.settle();
    });
    this.input.addEventListener('blur', () => this.settle());
    void this.load();
  }

  choose(entry: string): void {
    hide();
    this.taken = entry;
    this.input.value = entry;
    this.wish.commit(entry);
  }

  /** Shows what is taken now, unless somebody is at it. */
  refresh(value: string): void {
    if (value === this.taken) return;
    this.taken = value;
    this.input.value = value;
  }

  private toggle(): void {
    if (shown?.owner === this) hide();
    else this.expand();
  }

  private expand(): void {
    hide();
    shown = listFor(this.entries, this.look);
    shown.owner = this;
    const box = this.element.getBoundingClientRect();
    shown.top = box.top;
    const below = box.bottom + 110 < innerHeight;
    Object.assign(shown.element.style, {
      display: 'block',
      left: `${box.left}px`,
      top: below ? `${box.bottom}px` : 'auto',
      bottom: below ? 'auto' : `${innerHeight - box.top}px`,
      minWidth: `${box.width}px`,
    });
  }

  private async load(): Promise<void> {
    this.entries = await this.wish.choices();
    const open = shown?.owner === this;
    if (open) this.expand();
    if (!this.typedTooSoon) return;
    this.typedTooSoon = false;
    this.taken = '';
    this.input.value = '';
    this.wish.commit('');
  }

  /** Takes what was typed if it is an entry; takes it on trust, for now, while the entries are not there yet. */
  private settle(): void {
    const typed = this.input.value.trim();
    if (typed === this.taken) return;
    if (!this.entries) {
      this.typedTooSoon = true;
      return;
    }
    const entry = this.entries.find((one) => one.toLowerCase() === typed.toLowerCase());
    if (entry === undefined) this.input.value = this.taken;
    else this.choose(entry);
  }
}
