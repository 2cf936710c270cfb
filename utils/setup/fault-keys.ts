/** Why nothing was delivered, as keys of sentences that say what to do. */
import type { SinkFault } from '../sinks/types';

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
  'nothing-left': 'noticeNothingLeft',
  changed: 'noticeSinkChanged',
  'bad-key': 'noticeFileBadKey',
  unreachable: 'noticeServerUnreachable',
  'sign-in': 'noticeServerSignIn',
  'not-found': 'noticeServerNotFound',
  occupied: 'noticeServerOccupied',
  sealed: 'noticeServerSealed',
  busy: 'noticeServerBusy',
  refused: 'noticeServerRefused',
  closed: 'noticeServerClosed',
  'too-large': 'noticeServerTooLarge',
  'not-stored': 'noticeServerNotStored',
} as const satisfies Record<SinkFault['why'], string>;
