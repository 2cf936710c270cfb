/** Why nothing was delivered, as keys of sentences that say what to do. */
import type { SinkFault } from '../sinks/types';
import type { Way } from './types';

export const faultKeys = {
  'no-access': 'noticeTargetNoAccess',
  'not-a-target': 'noticeTargetRefused',
  'no-answer': 'noticeSendUnknown',
  'tab-closed': 'noticeTabClosed',
  'not-kept': 'noticeFieldNotKept',
  moved: 'noticeTargetMoved',
  gone: 'noticeFieldGone',
  hidden: 'noticeFieldHidden',
  readonly: 'noticeFieldReadonly',
  'not-set-up': 'noticeSinkNotSetUp',
  'by-policy': 'noticeByPolicy',
  'nothing-left': 'noticeNothingLeft',
  changed: 'noticeSinkChanged',
  'bad-key': 'noticeFileBadKey',
  unreachable: 'noticeServerUnreachable',
  'sign-in': 'noticeServerSignIn',
  origin: 'noticeServerOrigin',
  'not-found': 'noticeServerNotFound',
  occupied: 'noticeServerOccupied',
  sealed: 'noticeServerSealed',
  busy: 'noticeServerBusy',
  refused: 'noticeServerRefused',
  closed: 'noticeServerClosed',
  'too-large': 'noticeServerTooLarge',
  'not-stored': 'noticeServerNotStored',
} as const satisfies Record<SinkFault['why'], string>;

/** No answer came. What a second press does differs: a webhook gets the same message, a store is read first. */
export const unknownKeys = {
  webhook: 'noticeWebhookUnknown',
  openbao: 'noticeStoreUnknown',
  file: 'noticeUnknown',
  clipboard: 'noticeUnknown',
} as const satisfies Record<Way['sink'], string>;
