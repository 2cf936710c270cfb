/** Addresses made to look like a vendor's, and a vendor's made not to. */
import fc from 'fast-check';
import { vi } from 'vitest';
import { vendorHosts } from '../../scripts/build/extension-manifest';
import { mayReceive } from '../../utils/setup/tab-facts';
import { vendorOfOrigin } from '../../utils/setup/vendor-hosts';
import { attack, seed } from './attack';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getManifest: () => ({ host_permissions: vendorHosts }) } },
}));

const domains = vendorHosts.map((pattern) => pattern.replace(/^https:\/\/\*\.|\/\*$/g, ''));
/** Letters of other alphabets that look like these, and dots that are none. */
const twins: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  k: 'κ',
  m: 'м',
  n: 'ո',
  o: 'о',
  p: 'р',
  r: 'г',
  s: 'ѕ',
  t: 'τ',
  u: 'υ',
  w: 'ԝ',
  y: 'у',
  '.': '。',
};

const domain = fc.constantFrom(...domains);
const label = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const disguise = fc.constantFrom(
  (host: string, at: number) =>
    [...host].map((letter, index) => (index % 7 === at % 7 ? (twins[letter] ?? letter) : letter)).join(''),
  (host: string) => `${host}.evil.example`,
  (host: string) => `${host.replaceAll('.', '-')}.example`,
  (host: string) => `evil${host}`,
  (host: string) => `${host}@evil.example`,
  (host: string) => `evil.example/${host}`,
  (host: string) => `evil.example#.${host}`,
  (host: string) => `evil.example\\.${host}`,
  (host: string) => host.replace(/\.[a-z]+$/, '.co'),
  (host: string) => host.replace(/(.)\./, '$1$1.'),
  (host: string) => `${host}:8443`,
  (host: string) => host.replace('.', '%2e'),
);

attack('look-alike', 'is never taken for a vendor', ({ tried }) => {
  const made = fc.tuple(
    label,
    domain,
    disguise,
    fc.nat(),
    fc.constantFrom('https:', 'http:', 'HTTPS:', 'ftp:'),
  );
  fc.assert(
    fc.property(made, ([account, home, change, at, scheme]) => {
      const text = `${scheme}//${change(`${account}.${home}`, at)}`;
      const parsed = URL.parse(text);
      // A disguise may come out as the real thing: then the browser itself says that host.
      const real =
        parsed?.protocol === 'https:' && parsed.port === '' && parsed.hostname.endsWith(`.${home}`);
      for (const origin of [text, parsed?.origin ?? 'null']) {
        if (origin === parsed?.origin && real) continue;
        tried(origin, vendorOfOrigin(origin) === null || (real && origin === parsed?.origin));
      }
    }),
    { seed, numRuns: 4_000 },
  );
});

attack(
  'vendor-target',
  'nothing on a vendor’s domain receives values, however it is written',
  ({ tried }) => {
    const written = fc.tuple(
      fc.array(label, { maxLength: 3 }),
      domain,
      fc.constantFrom('', '.', '..', ':8443', ':443', '.:444'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(written, ([accounts, home, end, upper]) => {
        const host = [...accounts, home].join('.');
        const text = `https://${upper ? host.toUpperCase() : host}${end}`;
        for (const origin of [text, URL.parse(text)?.origin ?? text]) tried(origin, !mayReceive(origin));
      }),
      { seed, numRuns: 2_000 },
    );
  },
);

attack('vendor-target', 'nothing but https (and this very machine) receives values', ({ tried }) => {
  const schemes = ['http:', 'ftp:', 'ws:', 'file:', 'data:', 'javascript:', 'chrome-extension:', 'about:'];
  const end = fc.constantFrom('', ':8080', '/a?b', '@x.example');
  fc.assert(
    fc.property(fc.constantFrom(...schemes, 'moz-extension:'), label, end, (scheme, host, rest) => {
      const text = `${scheme}//${host}.example${rest}`;
      for (const one of [text, URL.parse(text)?.origin ?? text, 'null', '']) tried(one, !mayReceive(one));
    }),
    { seed, numRuns: 500 },
  );
});
