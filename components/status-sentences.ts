import type { Delivery, Notice, PanelState, Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { commitNames, fieldLabel, readableTime, sentence } from './labels';
import { noticesOf } from './messages';
import { count, lacking, mainDelivery, type NextStep } from './next-step';

/** What has just succeeded, what is going on and what comes next: sentences for the one status region. */
export function statusSentences(state: PanelState, step: NextStep, said: Notice | null): readonly string[] {
  const told = noticesOf(state, said, 'status');
  const notices = told.map(sentence);
  // A notice of what comes before Save says what is next.
  const next = told.some(({ key }) => /Save/.test(key)) ? null : nextSentence(state, step);
  return [...new Set([...notices, ...(next ? [next] : [])])];
}

function nextSentence(state: PanelState, step: NextStep): string | null {
  const { setup } = state;
  const delivery = mainDelivery(state);
  switch (step) {
    case 'allow':
    case 'open-vendor':
    case 'release':
      return null;
    case 'wait':
      return t(setup?.work ? workKeys[setup.work.kind] : 'sending');
    case 'choose':
      return t('nextChoose');
    case 'go':
      return t('nextGo');
    case 'grant':
      return t('nextGrant', setup?.destination ?? '');
    case 'by-hand':
      return t(byHandKeys[setup?.likeness ?? 'other']);
    case 'commit':
      return setup && commitSentence(setup, state.manifest);
    case 'mint':
      return delivery ? t('nextMint', lacking(delivery).map(fieldLabel).join(', ')) : t('nextMintAny');
    default:
      return delivery && deliverySentence(delivery, step);
  }
}

const workKeys = {
  reading: 'working',
  granting: 'granting',
  removing: 'removing',
  undoing: 'undoing',
  sending: 'sending',
} as const satisfies Record<NonNullable<Setup['work']>['kind'], string>;

const byHandKeys = {
  permissions: 'nextNewVersion',
  credential: 'nextNewCredential',
  other: 'nextByHand',
} as const;

function commitSentence(setup: Setup, manifest: PanelState['manifest']): string | null {
  if (manifest?.prebuilt && manifest.requirements.length === 0) return t('nextPrebuilt', manifest.prebuilt);
  if (setup.findings.length === 0) return t('nextRead');
  const check = count(setup, 'manual') + count(setup, 'absent');
  if (check > 0) return check === 1 ? t('nextCheckOne') : t('nextCheck', String(check));
  const button = commitNames[setup.vendor];
  return button ? t('nextCommit', button) : t('allGranted');
}

/** The background's own notice says more, where there is one. */
function deliverySentence(delivery: Delivery, step: NextStep): string | null {
  const { secrets, destination, notice, vendor, form, by = 'form' } = delivery;
  if (step === 'verdict' && form.beforeSave) return t('sentThenSave', destination, commitNames[vendor]);
  if (step === 'verdict') return notice || by !== 'form' ? null : t('sent', destination);
  if (secrets.some(({ state }) => state === 'unknown')) return notice ? null : t('sentUnknown', destination);
  const { wipeAt } = secrets.find((secret) => secret.wipeAt !== undefined) ?? {};
  if (form.beforeSave) return t('beforeSave', destination);
  return wipeAt === undefined ? t('safeToLeave') : t('noticeSafeUntil', readableTime(wipeAt));
}
