/** Every way to deliver. The compiler says what a new one lacks. */
import { type ClipboardTarget, clipboardSink } from './clipboard';
import { type FileTarget, fileSink } from './file';
import { type FormTarget, formSink } from './form';
import { type OpenBaoTarget, openBaoSink } from './openbao';
import type { Sink, SinkId } from './types';
import { type WebhookTarget, webhookSink } from './webhook';

interface Targets {
  readonly form: FormTarget;
  readonly webhook: WebhookTarget;
  readonly openbao: OpenBaoTarget;
  readonly file: FileTarget;
  readonly clipboard: ClipboardTarget;
}

export const sinks = {
  form: formSink,
  webhook: webhookSink,
  openbao: openBaoSink,
  file: fileSink,
  clipboard: clipboardSink,
} as const satisfies { readonly [Id in SinkId]: Sink<Targets[Id]> };
