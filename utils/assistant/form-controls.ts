/** The fields of a form, whatever they are made of, and what each holds now. */
import { isDisabled, textOf } from '../widgets/dom';

export interface FormControl {
  readonly kind: 'text' | 'select' | 'picker';
  readonly element: Element;
  /** What a person presses to open a picker's list. */
  readonly press: Element;
  readonly disabled: boolean;
}

const texts = 'input:not([type]),input[type=text],input[type=date],textarea';
/** The first is Autotask's, the next two are ConnectWise's old toolkits'. */
const pickers =
  '.SingleItemSelector2,.mm_comboBox,.x-form-field-wrap,[role=combobox],[aria-haspopup=listbox]';
/** Lists that belong to a picker: what they say is on offer, not chosen. */
const lists = '[class^=ContextOverlay],[role=listbox],[role=menu],option';

/** Every field below these roots, in document order; a field within a picker is the picker's. */
export function formControls(roots: readonly ParentNode[]): FormControl[] {
  return roots.flatMap((root) =>
    Array.from(root.querySelectorAll(`${texts},select,${pickers}`)).flatMap((element): FormControl[] => {
      if (element.parentElement?.closest(pickers)) return [];
      const kind = element.matches(pickers) ? 'picker' : element.localName === 'select' ? 'select' : 'text';
      const press = kind === 'picker' ? openerIn(element) : element;
      const off = element.matches('[readonly],.Disabled,.disabled') && kind !== 'picker';
      const disabled = isDisabled(element) || off || element.matches('.Disabled,.disabled,.Locked');
      return [{ kind, element, press, disabled }];
    }),
  );
}

/** What a field holds now; empty for a list in which nothing is chosen. */
export function chosenIn({ kind, element }: FormControl): string {
  if (kind === 'text') return (element as HTMLInputElement).value;
  if (kind === 'select') return textOf((element as HTMLSelectElement).selectedOptions[0]);
  const field = element.matches('input') ? element : element.querySelector('input:not([type=hidden])');
  if (field && !field.closest(lists)) return (field as HTMLInputElement).value;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let said = '';
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!parentElement?.closest(lists)) said += ` ${nodeValue}`;
  }
  return said.replace(/\s+/g, ' ').trim();
}

function openerIn(picker: Element): Element {
  return picker.matches('input,button,[tabindex]')
    ? picker
    : (picker.querySelector('input:not([type=hidden]),button,[tabindex]') ?? picker);
}
