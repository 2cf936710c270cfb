/** RoleCall's own code, as it runs in a vendor's page. */
import { apply } from '../../../utils/assistant/apply';
import { createMarks } from '../../../utils/assistant/marks';
import { cell, reported } from '../../../utils/assistant/reader';
import { compare } from '../../../utils/manifests/compare';
import type { FindingStatus } from '../../../utils/manifests/findings';
import { foldWith } from '../../../utils/manifests/fold';
import type { Requirement } from '../../../utils/manifests/types';
import { pageStyles } from '../../../utils/setup/page-styles';
import { scanRights } from '../../../utils/vendors/syncro/rights';
import type { FoundControl } from '../../../utils/vendors/types';
import { actsHere } from '../../../utils/widgets/acts';
import { allActs } from '../../../utils/widgets/all-acts';

import { layOut, offer } from './measure';
import { addStyle } from './plain';

// As the script that comes with the first Grant does.
actsHere.offer(allActs);

const never = new AbortController().signal;
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
function prepare(names = window.wantedNames) {
  const fold = foldWith([]);
  const requirements = names.map((name) => requirementOf(name, fold(name)));
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

offer({
  scan() {
    const { scan, judge } = prepare();
    return () => judge(scan()).grant.length;
  },
  /** As most pages are: the manifest asks for 20 of the rights, and the others' names are nobody's. */
  scanUnknown() {
    const { scan, judge } = prepare(window.wantedNames.slice(0, 20));
    return () => {
      const found = scan();
      judge(found);
      return found.length;
    };
  },
  grant: () => grant(false),
  watchedGrant: () => grant(true),
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
});

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
      course: { misses: 0, waited: false },
    });
    return [...outcomes.values()].filter((outcome) => outcome === 'set').length;
  };
}
