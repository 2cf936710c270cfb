/** Plain loops that do as little as can be done. */
import { pageStyles } from '../../../utils/setup/page-styles';
import { layOut, offer } from './measure';

const boxes = () => document.querySelectorAll<HTMLInputElement>('input[type=checkbox]');

/** Reads every box: nothing that knows a page's labels can do less. */
function read(wanted: ReadonlySet<string>, nameOf: (box: HTMLInputElement) => string): number {
  let missing = 0;
  for (const box of boxes()) if (wanted.has(nameOf(box).toLowerCase()) && !box.checked) missing += 1;
  return missing;
}

function wantedNames(): Set<string> {
  return new Set(window.wantedNames.map((name) => name.toLowerCase()));
}

/** Puts RoleCall's own style for marked rows into the page. */
export function addStyle(): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: pageStyles.marks }));
}

export const plain = {
  floor() {
    const wanted = wantedNames();
    return () => {
      const labels = new Map<string, string>();
      for (const label of document.querySelectorAll('label')) {
        labels.set(label.htmlFor, (label.textContent ?? '').replace(/\s+/g, ' ').trim());
      }
      return read(wanted, (box) => labels.get(box.id) ?? '');
    };
  },
  elementLabels() {
    const wanted = wantedNames();
    return () => read(wanted, (box) => (box.labels?.[0]?.textContent ?? '').replace(/\s+/g, ' ').trim());
  },
  clicks() {
    const all = boxes();
    return () => {
      for (const box of all) box.click();
      return all.length;
    };
  },
  attributes() {
    const rows = [...document.querySelectorAll('.checkbox')];
    addStyle();
    layOut();
    return () => {
      for (const row of rows) row.setAttribute('data-rolecall', 'missing');
      layOut();
      return rows.length;
    };
  },
};

offer(plain);
