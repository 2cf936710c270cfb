import type { SinkId } from '../utils/sinks/types';
import { type StringKey, t } from '../utils/strings';

const keys = {
  form: 'historyByForm',
  webhook: 'sinkWebhook',
  openbao: 'sinkOpenBao',
  file: 'sinkFile',
  clipboard: 'sinkClipboard',
} as const satisfies Record<SinkId, StringKey>;

/** Ways to deliver by their names, as a list. */
export function wayNames(ids: readonly SinkId[]): string {
  return ids.map((id) => t(keys[id])).join(', ');
}
