// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest';
import { statusSentences } from '../../../components/status-sentences';
import type { Notice } from '../../../utils/setup/types';
import { stubStrings } from './render-panel';
import { states } from './states';

beforeAll(stubStrings);

const state = states['before-save'];
if (!state) throw new Error('before-save');
const hint = /^Before you save here/;

function said(key: string): readonly string[] {
  const notice: Notice = { tone: 'status', key, args: ['MSPCFO', '12:00'] };
  return statusSentences(state as NonNullable<typeof state>, 'send', notice);
}

it.each(['noticeBeforeSave', 'noticeReplacedBeforeSaveUntil'])(
  '%s says once what must come before Save',
  (key) => {
    expect(said(key)).toEqual([expect.stringMatching(/Do not save here yet/)]);
  },
);

it('what must come before Save is said beside any other notice', () => {
  expect(said('noticeFrameSilent')).toContainEqual(expect.stringMatching(hint));
});
