/** What runs in the measured page: RoleCall's own code beside plain loops that do as little as can be done. */
import { apply } from '../../utils/assistant/apply';
import { createMarks } from '../../utils/assistant/marks';
import { cell, reported } from '../../utils/assistant/reader';
import { compare } from '../../utils/manifests/compare';
import type { FindingStatus } from '../../utils/manifests/findings';
import { foldWith } from '../../utils/manifests/fold';
import type { Requirement } from '../../utils/manifests/types';
import { pageStyles } from '../../utils/setup/page-styles';
import { scanRights } from '../../utils/vendors/syncro/rights';
import type { FoundControl } from '../../utils/vendors/types';
import { offerActs } from '../../utils/widgets/acts';
import { visitHeads } from '../../utils/widgets/closed-heads';
import { chooseFromList } from '../../utils/widgets/floating-list';
import { moveEntry } from '../../utils/widgets/move-entry';
import { press } from '../../utils/widgets/press';
import { scrollThrough } from '../../utils/widgets/scroll-through';
import { visitLists } from '../../utils/widgets/visit-lists';

// As the script that comes with the first Grant does.
offerActs({ chooseFromList, moveEntry, press, scrollThrough, visitHeads, visitLists });

declare global {
  interface Window {
    measure: typeof measure;
    wantedNames: readonly string[];
  }
}

const boxes = () => document.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
const never = new AbortController().signal;
/** Has the browser finish its styles and layout, so that this is paid for inside the measurement. */
const layOut = () => document.body.getBoundingClientRect();

function requirementOf(name: string, key: string): Requirement {
  const wants = [{ column: '', level: 'on', exactly: false }];
  return {
    id: key,
    name,
    anyOf: [{ path: [name], key, scope: 'right', wants }],
    groups: [],
    inferred: false,
  };
}

/** What a setup has before it reads: the names, folded. */
function prepare() {
  const fold = foldWith([]);
  const requirements = window.wantedNames.map((name) => requirementOf(name, fold(name)));
  const known = new Set(requirements.map(({ id }) => id));
  const scan = () => scanRights([document], known, fold);
  const judge = (found: readonly FoundControl[]) =>
    compare({
      requirements,
      confirmed: new Set(),
      controls: found.map(reported),
      unopened: false,
      others: 'leave',
      vendor: 'syncro',
      fold,
      known,
    });
  return { scan, judge };
}

/** Reads every box by one label index: nothing that knows a page's labels can do less. */
function readPlainly(wanted: ReadonlySet<string>, nameOf: (box: HTMLInputElement) => string): number {
  let missing = 0;
  for (const box of boxes()) if (wanted.has(nameOf(box).toLowerCase()) && !box.checked) missing += 1;
  return missing;
}

/** Prepares a measurement and returns what is to be timed, which returns how many rights it dealt with. */
const measurements = {
  scan() {
    const { scan, judge } = prepare();
    return () => judge(scan()).grant.length;
  },
  floor() {
    const wanted = new Set(window.wantedNames.map((name) => name.toLowerCase()));
    return () => {
      const labels = new Map<string, string>();
      for (const label of document.querySelectorAll('label')) {
        labels.set(label.htmlFor, (label.textContent ?? '').replace(/\s+/g, ' ').trim());
      }
      return readPlainly(wanted, (box) => labels.get(box.id) ?? '');
    };
  },
  elementLabels() {
    const wanted = new Set(window.wantedNames.map((name) => name.toLowerCase()));
    return () =>
      readPlainly(wanted, (box) => (box.labels?.[0]?.textContent ?? '').replace(/\s+/g, ' ').trim());
  },
  grant: () => grant(false),
  watchedGrant: () => grant(true),
  clicks() {
    const all = boxes();
    return () => {
      for (const box of all) box.click();
      return all.length;
    };
  },
  marks() {
    const { scan, judge } = prepare();
    const found = scan();
    const rows = new Map(found.map(({ ref, row }) => [ref, row]));
    const statuses = new Map<Element, FindingStatus>();
    for (const { ref } of judge(found).grant) statuses.set(rows.get(ref) ?? document.body, 'missing');
    addStyle();
    const marks = createMarks(pageStyles.marks);
    layOut();
    return () => {
      marks.set(statuses);
      layOut();
      return document.querySelectorAll('[data-rolecall]').length;
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
} satisfies Record<string, () => () => number | Promise<number>>;

export type Measurement = keyof typeof measurements;

function addStyle(): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: pageStyles.marks }));
}

/** Reading and judging are done before, as they are when Grant is pressed; reading back is a part of granting. */
function grant(linger: boolean) {
  const { scan, judge } = prepare();
  const first = scan();
  const cells = new Map(first.map((control) => [control.ref, cell(control)]));
  const targets = new Map(judge(first).grant.map(({ ref, to }) => [cells.get(ref) ?? '', to]));
  return async () => {
    const { outcomes } = await apply({
      targets,
      scan,
      signal: never,
      onProgress: () => undefined,
      linger,
      check: () => undefined,
      misses: { inARow: 0 },
    });
    return [...outcomes.values()].filter((outcome) => outcome === 'set').length;
  };
}

/** Times one measurement on a page that has been drawn, in milliseconds, and says how many rights it dealt with. */
async function measure(name: Measurement): Promise<{ milliseconds: number; rights: number }> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const run = measurements[name]();
  const start = performance.now();
  const rights = await run();
  return { milliseconds: performance.now() - start, rights };
}

window.measure = measure;
