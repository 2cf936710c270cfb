import { describe, expect, it } from 'vitest';
import type { Finding, FindingStatus, Reason } from '../../../utils/manifests/findings';
import { mergeFields, mergeFindings, mergeKinds } from '../../../utils/setup/merge';
import type { FormField } from '../../../utils/setup/types';

function finding(id: string, status: FindingStatus, reason?: Reason): Finding {
  return reason ? { id, name: id, status, reason } : { id, name: id, status };
}

function frame(frameId: number, findings: readonly Finding[], fields: readonly FormField[] = []) {
  return { tabId: 1, frameId, kind: 'permissions' as const, findings, fields };
}

function merged(one: Finding, other: Finding): readonly unknown[] {
  const [first] = mergeFindings(['a'], [frame(0, [one]), frame(1, [other])]);
  const { status, reason } = first?.finding ?? {};
  return [status, reason, first?.place?.frameId];
}

describe('what two frames say of one right', () => {
  it.each([
    ['granted', 'absent', 'granted'],
    ['missing', 'absent', 'missing'],
    ['manual', 'absent', 'manual'],
    ['missing', 'manual', 'missing'],
    ['granted', 'manual', 'granted'],
  ] as const)('%s beats %s, in whichever frame it is', (strong, weak, status) => {
    expect(merged(finding('a', strong), finding('a', weak))).toEqual([status, undefined, 0]);
    expect(merged(finding('a', weak), finding('a', strong))).toEqual([status, undefined, 1]);
  });

  it('is a twin when both show it', () => {
    expect(merged(finding('a', 'granted'), finding('a', 'missing'))).toEqual(['manual', 'twin', undefined]);
    expect(merged(finding('a', 'missing'), finding('a', 'missing'))).toEqual(['manual', 'twin', undefined]);
  });

  it('is no twin when one only expects it in a part nobody has opened', () => {
    expect(merged(finding('a', 'missing', 'unopened'), finding('a', 'granted'))).toEqual([
      'granted',
      undefined,
      1,
    ]);
  });

  it('keeps a near miss rather than plain absence', () => {
    expect(merged(finding('a', 'absent'), finding('a', 'absent', 'near-miss'))).toEqual([
      'absent',
      'near-miss',
      1,
    ]);
  });
});

it('keeps the manifest’s order, and puts what is excess in any frame last', () => {
  const frames = [
    frame(0, [finding('excess:x', 'excess'), finding('b', 'granted')]),
    frame(1, [finding('a', 'missing'), finding('excess:y', 'excess')]),
  ];
  const ids = mergeFindings(['a', 'b', 'unread'], frames).map(({ finding: { id } }) => id);
  expect(ids).toEqual(['a', 'b', 'excess:x', 'excess:y']);
});

it('drops findings of rows that are no longer wanted', () => {
  expect(mergeFindings([], [frame(0, [finding('a', 'missing')])])).toEqual([]);
});

it('takes the field that someone filled', () => {
  const absent = { label: 'Name', state: 'absent' } as const;
  const typed = { label: 'Name', state: 'typed', value: 'Mine' } as const;
  expect(mergeFields([frame(0, [], [typed]), frame(1, [], [absent])])).toEqual([typed]);
});

it('takes the most telling kind', () => {
  expect(mergeKinds(['vendor', 'credential', 'permissions'])).toBe('credential');
  expect(mergeKinds([])).toBe('none');
});
