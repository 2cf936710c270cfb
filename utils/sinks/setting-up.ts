/** The forms in which a sink is set up: their fields as data, and what is made of them. Pure. */
import {
  type OpenSinks,
  readAddress,
  readPath,
  readPublicKey,
  readToken,
  readWebhookUrl,
  type SavedSinks,
  shortestPassphrase,
} from './settings';
import type { SinkFormShape, SinkValues } from './types';
import { signingBytes } from './webhook';

/** What is kept, or the key of the label of the field that is wrong. */
export type Reading = { readonly saved: SavedSinks; readonly open: OpenSinks } | { readonly wrong: string };

export interface SinkForm extends SinkFormShape {
  readonly id: keyof SavedSinks;
  read(values: SinkValues): Reading;
}

const webhook: SinkForm = {
  id: 'webhook',
  title: 'sinkWebhook',
  hint: 'sinkWebhookHint',
  fields: [
    { name: 'url', label: 'sinkWebhookUrl', kind: 'text' },
    { name: 'secret', label: 'sinkWebhookSecret', kind: 'secret' },
  ],
  read({ url: typed = '', secret = '' }) {
    const url = readWebhookUrl(typed);
    if (url === null) return { wrong: 'sinkWebhookUrl' };
    if (!signingBytes(secret)) return { wrong: 'sinkWebhookSecret' };
    return {
      saved: { webhook: { url: `${new URL(url).origin}/` } },
      open: { webhook: { url, secret: secret.trim() } },
    };
  },
};

const openBao: SinkForm = {
  id: 'openbao',
  title: 'sinkOpenBao',
  hint: 'sinkOpenBaoHint',
  fields: [
    { name: 'address', label: 'sinkOpenBaoAddress', kind: 'text' },
    { name: 'mount', label: 'sinkOpenBaoMount', kind: 'text', initial: 'secret' },
    { name: 'folder', label: 'sinkOpenBaoFolder', kind: 'text', initial: 'rolecall' },
    { name: 'namespace', label: 'sinkOpenBaoNamespace', kind: 'text' },
    { name: 'token', label: 'sinkOpenBaoToken', kind: 'secret' },
  ],
  read(values) {
    const address = readAddress(values.address ?? '');
    if (address === null) return { wrong: 'sinkOpenBaoAddress' };
    const mount = readPath(values.mount ?? '');
    if (mount === null) return { wrong: 'sinkOpenBaoMount' };
    const folder = pathOrNone(values.folder);
    if (folder === null) return { wrong: 'sinkOpenBaoFolder' };
    const namespace = pathOrNone(values.namespace);
    if (namespace === null) return { wrong: 'sinkOpenBaoNamespace' };
    const token = readToken(values.token ?? '');
    if (token === null) return { wrong: 'sinkOpenBaoToken' };
    const openbao = { address, mount, folder, namespace };
    return { saved: { openbao }, open: { openbao: { ...openbao, token } } };
  },
};

const file: SinkForm = {
  id: 'file',
  title: 'sinkFile',
  hint: 'sinkFileHint',
  fields: [
    { name: 'key', label: 'sinkFileKey', kind: 'long' },
    { name: 'passphrase', label: 'sinkFilePassphrase', kind: 'secret' },
    { name: 'again', label: 'sinkFileAgain', kind: 'secret' },
  ],
  read({ key: typed = '', passphrase = '', again = '' }) {
    if (typed.trim() !== '') {
      const key = readPublicKey(typed);
      return key === null ? { wrong: 'sinkFileKey' } : { saved: { file: { key } }, open: {} };
    }
    if (passphrase.length < shortestPassphrase) return { wrong: 'sinkFilePassphrase' };
    // Nobody could open a file to a passphrase mistyped once.
    if (again !== passphrase) return { wrong: 'sinkFileAgain' };
    return { saved: { file: { key: '' } }, open: { file: { passphrase } } };
  },
};

export const sinkForms: readonly SinkForm[] = [webhook, openBao, file];

function pathOrNone(text = ''): string | null {
  return text.trim() === '' ? '' : readPath(text);
}
