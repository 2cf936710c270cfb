/**
 * Lists that float over a page while one chooses. They may be drawn anywhere, be built once and only shown again without
 * any change of the DOM, or still be loading: so what can be seen is compared, frame by frame.
 */
import { textOf } from './dom';
import { hover, key, press, writeValue } from './press';
import { until } from './wait';
import { said, type Words } from './words';

/** Milliseconds for a list to show or its items to come, and for a choice to be taken. */
const showing = 1200;
const taking = 700;
/** What fades out after a choice is not pressed away meanwhile: the page's own dialog would hear it. */
const fading = 300;
/** A list that says that it loads has this long; once one has not come, the others have had that time too. */
const loading = 8000;
let patience = loading;
const fields = 'input:not([type=hidden],[aria-hidden=true]),select';
/** No item of a list that floats: a native list's own, and a link that leads away, whatever it says. */
const never = 'option,a[href]:not([href=""],[href^="#"],[href^="javascript:"])';
const rendered = { opacityProperty: true, visibilityProperty: true } as const;

interface Choice {
  /** What a person presses. */
  readonly control: Element;
  readonly word: string;
  readonly words: Words;
  /** Whether the control has the word now. */
  readonly isTaken: () => boolean;
  readonly signal: AbortSignal;
}

/** The way of opening that last worked: controls of one page open alike. */
let habit = 0;
/** Asked before a choice is pressed: ends it by its signal where the page shows another record. */
let check: () => void = () => undefined;

export function checkBeforeChoice(now: () => void): void {
  check = now;
}

/**
 * Opens the list of a control, presses the item that says the word, and leaves no list open. Resolves with the words that
 * the list offers; null when none could be opened. The caller reads back.
 */
export async function chooseFromList(given: Omit<Choice, 'isTaken'>): Promise<readonly string[] | null> {
  const { control, words, signal } = given;
  const box = control.parentElement;
  const isChosen = () => {
    const now = control.isConnected ? control : box;
    return now !== null && words.find(said(now)) === given.word;
  };
  const choice = { ...given, isTaken: isChosen };
  const page = control.ownerDocument;
  const before = visibleWords(page, words);
  const known = new Set(visibleFields(page));
  const editor = () => visibleFields(page).find((field) => !known.has(field));
  const places = new Set([...before].map(placeOf));
  // A page that draws its rows anew has the same words in the same places.
  const isItem = (one: [Element, string]) => !before.has(one[0]) && !places.has(placeOf(one));
  const items = () => [...visibleWords(page, words)].filter(isItem);
  // Of a list whose other choices nobody knows, the one that is looked for is enough.
  const isOpen = () => {
    const now = [...visibleWords(page, words)];
    return now.length > before.size && now.filter(isItem).length > (words.all.length > 1 ? 1 : 0);
  };
  const wereLoading = loadingSigns(page);
  /** It says so, or has nothing to choose from but what is chosen. */
  const isLoading = () =>
    loadingSigns(page) > wereLoading ||
    (words.all.length > 1 && items().length === 1 && !choice.isTaken() && items()[0]?.[1] !== given.word);
  const ways = waysToOpen(control);
  try {
    for (let turn = 0; turn < ways.length; turn += 1) {
      const way = (habit + turn) % ways.length;
      ways[way]?.();
      const shows = () => isOpen() || isLoading() || editor() !== undefined || choice.isTaken();
      // The first way is waited for longest: the others are for pages that take no notice of it.
      if (!(await until(shows, turn === 0 ? showing : showing / 3, signal))) {
        // Drawn anew without a list: what a press has changed is read first.
        if (!control.isConnected) return null;
        continue;
      }
      habit = way;
      break;
    }
    if (isLoading()) {
      const hasCome = await until(() => !isLoading(), patience, signal);
      patience = hasCome ? loading : showing;
      // What is typed before a list has come is taken, and lost.
      if (!hasCome) return null;
    }
    const opened = editor();
    if (!opened && !isOpen()) {
      if (control.matches('input:not([readonly])')) writeValue(control as HTMLInputElement, choice.word);
      return null;
    }
    for (const open of opened?.localName === 'input' ? waysToOpen(opened) : []) {
      if (isOpen()) break;
      open();
      await until(isOpen, showing, signal);
    }
    const isTaken = () =>
      choice.isTaken() || (opened !== undefined && words.find(said(opened)) === choice.word);
    const offered =
      opened?.localName === 'select'
        ? chooseIn(opened as HTMLSelectElement, choice)
        : await pick(items, { ...choice, isTaken });
    if (opened?.isConnected) {
      key(opened, 'Enter', 13);
      (opened as HTMLElement).blur();
      await until(choice.isTaken, taking, signal);
    }
    if (choice.isTaken()) await until(() => !isOpen(), fading, signal);
    return offered;
  } finally {
    close(control, isOpen() || isLoading());
  }
}

async function pick(
  items: () => [Element, string][],
  { word, isTaken, signal }: Choice,
): Promise<readonly string[] | null> {
  // A list says each word once: of several, another right's may be one.
  const item = () => {
    const [only, ...others] = items().filter(([, says]) => says === word);
    return others.length > 0 ? undefined : only?.[0];
  };
  await until(() => item() !== undefined, items().length > 1 ? taking / 2 : 0, signal);
  const offered = [...new Set(items().map(([, says]) => says))];
  const found = item();
  if (found) {
    check();
    signal.throwIfAborted();
    hover(found);
    press(found);
    await until(isTaken, taking, signal);
  }
  return offered.length > 1 || found ? offered : null;
}

function chooseIn(select: HTMLSelectElement, { word, words }: Choice): readonly string[] {
  const options = Array.from(select.options);
  const option = options.find((one) => words.find(textOf(one)) === word);
  if (option) writeValue(select, option.value);
  return options.flatMap((one) => words.find(textOf(one)) ?? []);
}

function waysToOpen(control: Element): (() => void)[] {
  const trigger = control.matches('input') ? triggerOf(control) : null;
  return [
    () => press(trigger ?? control),
    () => press(control),
    () => key(control, 'ArrowDown', 40),
    () => control.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true })),
  ];
}

/** The small thing without words that stands right of a field, within its own box. */
function triggerOf(field: Element): Element | null {
  let node: Element | null = field;
  for (let step = 0; node && step < 3; step += 1, node = node.parentElement) {
    const next: Element | null = node.nextElementSibling;
    if (next && textOf(next).length < 3 && !next.querySelector(fields) && next.checkVisibility()) return next;
  }
  return null;
}

/** Escape closes a list, and so does a field that loses the focus, or a press elsewhere. */
function close(control: Element, open: boolean): void {
  const active = (control.ownerDocument.activeElement ?? control) as HTMLElement;
  if (open) for (const target of new Set([active, control])) key(target, 'Escape', 27);
  if (active.matches('input,select,button,[role=combobox]')) active.blur();
  if (open) press(control.ownerDocument.body);
}

function visibleFields(page: Document): Element[] {
  return Array.from(page.querySelectorAll(fields)).filter(isInSight);
}

/** Every visible element that says one of the words, with the word. */
function visibleWords(page: Document, words: Words): Map<Element, string> {
  const found = new Map<Element, string>();
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!nodeValue || nodeValue.length > 40 || !parentElement) continue;
    const word = words.find(nodeValue);
    if (word && !parentElement.closest(never) && isInSight(parentElement)) found.set(parentElement, word);
  }
  return found;
}

function placeOf([element, word]: [Element, string]): string {
  const { left, top } = element.getBoundingClientRect();
  return [word, Math.round(left), Math.round(top)].join();
}

/** How much in sight says that something loads. */
function loadingSigns(page: Document): number {
  const signs = Array.from(page.querySelectorAll('[role=progressbar],[class*=loading]'));
  return signs.filter(isInSight).length;
}

function isInSight(element: Element): boolean {
  if (!element.checkVisibility(rendered)) return false;
  const { width, right, bottom } = element.getBoundingClientRect();
  return width > 0 && right > 0 && bottom > -2000;
}
