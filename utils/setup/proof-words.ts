/** What is said of a proof: keys of the strings. */
import { type VendorId, vendorFacts } from '../manifests/vendors';
import type { Proof, ProofReason } from '../verify/types';
import type { Notice, ProofShown } from './types';

const reasonKeys = {
  silent: 'proofSilent',
  'key-refused': 'proofKeyRefused',
  lacking: 'proofLacking',
  'no-client-id': 'proofNoClientId',
  'vendor-owned': 'proofVendorOwned',
  'registered-only': 'proofRegisteredOnly',
  'changes-data': 'proofChangesData',
  'nothing-there': 'proofNothingThere',
  'no-call': 'proofNoCall',
  'not-yet': 'proofNotYet',
  'enough-tries': 'proofEnoughTries',
} as const satisfies Record<ProofReason, string>;

/** As many names as one sentence can hold. */
const mostNames = 4;

export function shownLines({ lines }: Proof): ProofShown['lines'] {
  return lines.map(({ id, name, outcome, reason, columns = [] }) => {
    if (outcome === 'works') return { id, name, outcome, key: 'proofLineWorks', args: [] };
    if (outcome === 'untold') {
      return { id, name, outcome, key: reason ? reasonKeys[reason] : 'proofNoCall', args: [] };
    }
    const key = columns.length ? 'proofLineRefusedColumns' : 'proofLineRefused';
    return { id, name, outcome, key, args: [columns.join(', ')] };
  });
}

/** The sum of it in one sentence. `again`: when it is tried once more by itself, in milliseconds since the epoch. */
export function noticeOfProof(
  vendor: VendorId,
  { outcome, reason, lines }: Proof,
  again: number | null,
): Notice {
  const { name } = vendorFacts[vendor];
  const args = [name, again === null ? '' : timeOf(again)];
  if (reason === 'not-yet' && again === null) return { tone: 'alert', key: 'proofNotKnown', args: [name] };
  if (outcome !== 'works') return { tone: toneOf(outcome), key: reasonKeys[reason ?? 'silent'], args };
  const refused = lines.filter((line) => line.outcome === 'refused');
  if (refused.length) {
    const names = refused.slice(0, mostNames).map((line) => nameOf(line));
    const more = refused.length > mostNames ? ' …' : '';
    return {
      tone: 'alert',
      key: 'proofRefused',
      args: [name, String(refused.length), names.join('; ') + more],
    };
  }
  const works = lines.filter((line) => line.outcome === 'works').length;
  const key = works === lines.length ? 'proofAllWork' : 'proofWorks';
  return { tone: 'status', key, args: [name, String(works), String(lines.length - works)] };
}

function toneOf(outcome: Proof['outcome']): Notice['tone'] {
  return outcome === 'refused' ? 'alert' : 'status';
}

function nameOf({ name, columns = [] }: Proof['lines'][number]): string {
  return columns.length ? `${name} (${columns.join(', ')})` : name;
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString(undefined, { timeStyle: 'short' });
}
