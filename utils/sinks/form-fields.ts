/** The fields of a destination's form as a person sees them. Runs in the destination's page. */
import { fold } from '../manifests/fold';
import type { ProposedField } from '../setup/types';
import { seenParent } from '../widgets/dom';
import { namesOfField, withoutRemarks } from '../widgets/field-names';
import { below } from './cards';

export type TextField = HTMLInputElement | HTMLTextAreaElement;
export type FormField = TextField | HTMLSelectElement;

const textTypes = ['text', 'password', 'email', 'url', 'tel'];
/** A search takes no value: what is typed there goes to other places, and into the address. */
const search = '[type=search], [role=searchbox], [role=search] *, search *';
const longestLabel = 120;

export interface WantedField {
  readonly labels: readonly string[];
  /** The value when it is the same for everyone and no part of the credential; else null. */
  readonly fixed: string | null;
}

export interface NamedField {
  readonly element: FormField;
  /** Texts that name it, the most reliable first. */
  readonly labels: readonly string[];
}

function isField(element: Element): element is FormField {
  if (element.matches(search)) return false;
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element instanceof HTMLInputElement && textTypes.includes(element.type);
}

/** Every field under a root, open shadow roots included. */
function allFields(root: ParentNode): FormField[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (isField(element)) return [element];
    return element.shadowRoot ? allFields(element.shadowRoot) : [];
  });
}

/** The choice of a list that says this text. */
export function optionSaying(list: HTMLSelectElement, text: string): HTMLOptionElement | undefined {
  return [...list.options].find((option) => !option.disabled && fold(option.text) === fold(text));
}

/** Whether a person can see it: a secret never goes into a field that nobody sees. */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const scrolled = scrolledBy(element);
  const inReach = right + scrolled.left > 0 && bottom + scrolled.top > 0;
  return width >= 8 && height >= 8 && inReach && isLetThrough(element);
}

/** How far what is round it, and the page, was scrolled. */
function scrolledBy(element: Element): { readonly left: number; readonly top: number } {
  let [left, top] = [scrollX, scrollY];
  for (let at = seenParent(element); at && !isViewport(at); at = seenParent(at)) {
    left += at.scrollLeft;
    top += at.scrollTop;
  }
  return { left, top };
}

/** What is cut off or scrolled here is so at the edges of the window. */
function isViewport(element: Element): boolean {
  return element.matches('html, body');
}

/** To half of nothing, to a point, to corners that are all the same. */
const clippedAway = /^inset\((?:[5-9]\d|100)%|^circle\(0|^polygon\(([^,]+)(?:, ?\1)*\)$/;
const filtered = /opacity\(([\d.]+)\)/;

/** Whether what is round it lets it be seen: not faded, clipped away, or cut off by a box without size. */
function isLetThrough(element: Element): boolean {
  let opacity = 1;
  let fixed = false;
  for (let at: Element | null = element; at; at = seenParent(at)) {
    const style = getComputedStyle(at);
    const { width, height } = at.getBoundingClientRect();
    const cutsOff = at !== element && !fixed && !isViewport(at) && /hidden|clip/.test(style.overflow);
    if (clippedAway.test(style.clipPath) || (cutsOff && Math.min(width, height) < 2)) return false;
    for (const faded of [style.opacity, filtered.exec(style.filter)?.[1]])
      opacity *= Number.parseFloat(faded || '1');
    fixed ||= style.position === 'fixed';
  }
  return opacity >= 0.2;
}

export function isWritable(element: FormField): boolean {
  if (!(element instanceof HTMLSelectElement) && element.readOnly) return false;
  return !element.matches(':disabled') && element.ariaDisabled !== 'true';
}

/** A person reaches nothing else while such a dialog is open. */
function isInDialog(element: Element): boolean {
  for (let at: Element | null = element; at; at = seenParent(at))
    if (at.matches('[aria-modal=true]') || (at instanceof HTMLDialogElement && at.matches(':modal')))
      return true;
  return false;
}

/** The visible, writable fields of a document with what names them, in the page's order. */
export function readFields(page: Document): NamedField[] {
  const all = allFields(page).filter((element) => isVisible(element) && isWritable(element));
  const inDialog = all.filter((element) => isInDialog(element));
  const usable = inDialog.length > 0 ? inDialog : all;
  return usable.map((element) => ({ element, labels: namesOfField(element) }));
}

/** Words round a label that name nothing. */
function bare(label: string): string {
  return fold(withoutRemarks(label)).replace(
    /^(?:(?:step )?\d+ )?(?:please )?(?:(?:enter|paste|type|insert|add) )?(?:(?:your|the|a|an) )?/,
    '',
  );
}

/**
 * Which page field each wanted field means: the same label after folding; two that have it leave it to the admin.
 * A list is one only for a fixed value that is among its choices. The fields' handles count up from `firstHandle`. Where a
 * card of the vendor's own has some of them, those of other cards are none of its: `called` are the vendor's folded names.
 */
export function proposeFields(
  wanted: readonly WantedField[],
  fields: readonly NamedField[],
  firstHandle: number,
  called: readonly string[] = [],
): ProposedField[] {
  const all = fields.map(({ labels }, index) => ({
    handle: firstHandle + index,
    label: (labels[0] ?? '').slice(0, longestLabel),
  }));
  const own = below(
    fields.map(({ element }) => element),
    called,
    Math.min(2, wanted.length),
  );
  const others = [...fields.keys()].filter((index) => !own.includes(fields[index]?.element as Element));
  const inOwn = own.length > 0 ? chooseFields(wanted, fields, others) : [];
  const chosen = inOwn.some((index) => index >= 0) ? inOwn : chooseFields(wanted, fields, []);
  return wanted.map(({ labels, fixed }, field) => ({
    field,
    label: labels[0] ?? '',
    candidates: all.filter((_, index) => takes(fields[index]?.element, fixed)),
    chosen: all[chosen[field] ?? -1]?.handle ?? -1,
  }));
}

/** The index of the field that each wanted one means, or -1; none of `barred`. */
function chooseFields(
  wanted: readonly WantedField[],
  fields: readonly NamedField[],
  barred: readonly number[],
): number[] {
  const names = fields.map(({ labels }) => labels.map(bare));
  const taken = new Set(barred);
  return wanted.map(({ labels, fixed }) => {
    const unfit = [...fields.keys()].filter((index) => !takes(fields[index]?.element, fixed));
    const index = firstFit(labels.map(bare), names, new Set([...taken, ...unfit]));
    taken.add(index);
    return index;
  });
}

function takes(element: FormField | undefined, fixed: string | null): boolean {
  if (!(element instanceof HTMLSelectElement)) return true;
  return fixed !== null && optionSaying(element, fixed) !== undefined;
}

function firstFit(
  wanted: readonly string[],
  names: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): number {
  for (const label of wanted) {
    const fitting = names.flatMap((all, index) => (all.includes(label) && !taken.has(index) ? [index] : []));
    if (label !== '' && fitting.length === 1) return fitting[0] ?? -1;
    if (label !== '' && fitting.length > 1) return -1;
  }
  return -1;
}
