/** Which string stands for which id. The compiler says when a new id lacks one. */
import type { FindingStatus, Reason } from '../utils/manifests/findings';
import type { GroupKind, Source } from '../utils/manifests/types';
import type { VendorId } from '../utils/manifests/vendors';
import type { FormField, Notice, SecretState } from '../utils/setup/types';
import { type StringKey, t } from '../utils/strings';
import type { PageKind } from '../utils/vendors/types';

export const statusKeys = {
  granted: 'statusGranted',
  missing: 'statusMissing',
  excess: 'statusExcess',
  absent: 'statusAbsent',
  manual: 'statusManual',
} as const satisfies Record<FindingStatus, StringKey>;

export const reasonKeys = {
  twin: 'reasonTwin',
  hidden: 'reasonHidden',
  disabled: 'reasonDisabled',
  'near-miss': 'reasonNearMiss',
  'level-unreal': 'reasonLevelUnreal',
  above: 'reasonAbove',
  inferred: 'reasonInferred',
  unopened: 'reasonUnopened',
  'trusted-only': 'reasonTrustedOnly',
  'not-kept': 'reasonNotKept',
  refused: 'reasonRefused',
  unreadable: 'reasonUnreadable',
  dialog: 'reasonDialog',
} as const satisfies Record<Reason, StringKey>;

export const pageKeys = {
  none: 'pageNone',
  vendor: 'pageVendor',
  permissions: 'pagePermissions',
  credential: 'pageCredential',
} as const satisfies Record<PageKind, StringKey>;

export const confidenceKeys = {
  full: 'confidenceFull',
  partial: 'confidencePartial',
  prebuilt: 'confidencePrebuilt',
  coarse: 'confidenceCoarse',
  pictures: 'confidencePictures',
} as const satisfies Record<Source['confidence'], StringKey>;

export const groupKeys = {
  feature: 'groupFeature',
  'add-on': 'groupAddOn',
  'setup-only': 'groupSetupOnly',
  planned: 'groupPlanned',
  legacy: 'groupLegacy',
  beta: 'groupBeta',
} as const satisfies Record<GroupKind, StringKey>;

export const secretStateKeys = {
  captured: 'secretCaptured',
  sending: 'secretSending',
  delivered: 'secretDelivered',
  unknown: 'secretUnknown',
  expired: 'secretExpired',
} as const satisfies Record<SecretState, StringKey>;

export const formStateKeys = {
  filled: 'formFilled',
  typed: 'formTyped',
  empty: 'formEmpty',
  offered: 'formOffered',
  absent: 'formAbsent',
} as const satisfies Record<FormField['state'], StringKey>;

const fieldKeys: Readonly<Record<string, StringKey>> = {
  subdomain: 'fieldSubdomain',
  apiToken: 'fieldApiToken',
  username: 'fieldUsername',
  secret: 'fieldSecret',
  trackingIdentifier: 'fieldTrackingIdentifier',
  companyId: 'fieldCompanyId',
  publicKey: 'fieldPublicKey',
  privateKey: 'fieldPrivateKey',
  siteUrl: 'fieldSiteUrl',
  primaryKey: 'fieldPrimaryKey',
  secondaryKey: 'fieldSecondaryKey',
};

/** What the vendor's page calls the button that commits, where one name is known: the vendor's word, not ours. */
export const commitNames = {
  syncro: 'Create API Token',
  autotask: 'Save',
  connectwise: 'Save',
  syncore: '',
} as const satisfies Record<VendorId, string>;

/** The name of a credential field for people; the id itself when it is not a known one. */
export function fieldLabel(field: string): string {
  const key = fieldKeys[field];
  return key ? t(key) : field;
}

/** A notice as a sentence. Keys come from other parts as text, so an unknown one falls back to a general sentence. */
export function sentence(notice: Notice): string {
  const text = t(notice.key as StringKey, ...(notice.args ?? []));
  return text || t('noticeUnknown');
}

/** An ISO date as the browser's language writes it; the text itself when it is no date. */
export function readableDate(iso: string): string {
  const date = new Date(`${iso}T12:00:00`);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString(undefined, { dateStyle: 'medium' });
}

/** A moment today as hours and minutes. */
export function readableTime(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString(undefined, { timeStyle: 'short' });
}

/** An origin without its scheme when that is https, so that what is unusual stands out. */
export function shortOrigin(origin: string): string {
  return origin.replace(/^https:\/\//, '');
}

/** How many rights a manifest asks for; where the vendor's own level or set is used there are none to choose. */
export function rightsText(count: number): string {
  if (count === 0) return t('rightsNone');
  return count === 1 ? t('rightsOne') : t('rightsCount', String(count));
}
