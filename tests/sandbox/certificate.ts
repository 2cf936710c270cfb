import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

const names = [
  '*.syncromsp.com',
  '*.repairshopr.com',
  '*.autotask.net',
  '*.myconnectwise.net',
  '*.ateasesystems.net',
  '*.example',
  '*.rocketcyber.example',
  'localhost',
];

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes a self-signed certificate for the replicas' hosts; browsers in tests ignore that nobody vouches for it. */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'sandbox.example' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) }],
  });
  return { key: made.private, cert: made.cert };
}

/** What Chromium names a key by, to trust it alone. */
export function fingerprintOf({ cert }: Certificate): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
