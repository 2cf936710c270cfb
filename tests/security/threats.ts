/**
 * Every threat, what holds it, and the tests that show it. SECURITY.md's table is held against this list, and
 * `npm run test:security` counts from it what was really run.
 */

export interface Threat {
  readonly name: string;
  /** Test files: `security/…` and `unit/…` by Vitest, `e2e/…` in a browser. `only`: of that file, the tests whose title says so. */
  readonly tests: readonly { readonly file: string; readonly only?: RegExp }[];
}

export const threats = {
  'forged-sender': {
    name: 'Forged sender: another extension, a sandboxed frame with the vendor’s address, a blank frame, another port or tenant',
    tests: [
      { file: 'security/forged-senders.test.ts' },
      { file: 'unit/setup/forged.test.ts', only: /^from |what is captured|claims to be another/ },
      { file: 'unit/messaging/sender.test.ts' },
      { file: 'e2e/security-senders.chromium.spec.ts' },
    ],
  },
  'forged-panel': {
    name: 'Message of the panel forged from a page, a content script or a frame',
    tests: [
      { file: 'security/forged-panel.test.ts' },
      { file: 'unit/setup/forged.test.ts', only: /the panel’s messages/ },
    ],
  },
  'look-alike': {
    name: 'Look-alike origin: punycode, homoglyphs, suffixes, ports, trailing dots, addresses with a user name',
    tests: [
      { file: 'security/origins.test.ts' },
      { file: 'e2e/detection.spec.ts', only: /hosts that are not/ },
      { file: 'e2e/security-homographs.spec.ts' },
    ],
  },
  'other-tenant': {
    name: 'Frame of another tenant in the vendor’s page, or the vendor’s frame in somebody else’s',
    tests: [{ file: 'unit/setup/wrong-place.test.ts', only: /a frame of another tenant|a vendor’s frame/ }],
  },
  'past-document': {
    name: 'Document of the past: navigated away, reused frame, back/forward cache',
    tests: [
      { file: 'unit/setup/upkeep.test.ts', only: /document|frame/ },
      { file: 'e2e/back-forward.spec.ts' },
    ],
  },
  'odd-message': {
    name: 'Message of any other shape or size',
    tests: [{ file: 'security/message-fuzz.test.ts' }, { file: 'unit/messaging/validate.test.ts' }],
  },
  pollution: {
    name: 'JSON that reaches for prototypes',
    tests: [
      { file: 'security/pollution.test.ts' },
      { file: 'unit/setup/forged.test.ts', only: /pollutes a prototype/ },
      { file: 'unit/messaging/validate.test.ts', only: /prototypes/ },
      { file: 'e2e/security-senders.chromium.spec.ts', only: /another extension/ },
    ],
  },
  'any-order': {
    name: 'Events in any order: sends, deaths, navigations, closings, late answers',
    tests: [{ file: 'security/state-machine.test.ts' }, { file: 'unit/setup/bad-timing.test.ts' }],
  },
  'worker-death': {
    name: 'Worker killed at every message and at every call of one',
    tests: [{ file: 'security/worker-death.test.ts' }, { file: 'e2e/worker-death.spec.ts' }],
  },
  'double-send': {
    name: 'Double press: two sends, two starts, two setups',
    tests: [
      { file: 'unit/setup/sending.test.ts', only: /twice|two values/ },
      { file: 'unit/setup/bad-timing.test.ts', only: /double press/ },
      { file: 'e2e/two-setups.spec.ts' },
      { file: 'e2e/security-servers.chromium.spec.ts' },
    ],
  },
  'lying-page-part': {
    name: 'Taken-over page part that claims a value is safe, sent, or kept by hand',
    tests: [{ file: 'unit/setup/page-part-lies.test.ts' }],
  },
  'full-memory': {
    name: 'Page that fills the memory so that a secret finds no room',
    tests: [
      { file: 'unit/setup/bad-timing.test.ts', only: /finds room/ },
      { file: 'unit/setup/vault.test.ts', only: /no room|read back/ },
    ],
  },
  'tampered-storage': {
    name: 'Settings and memories on disk that somebody else wrote (Firefox leaves them open to content scripts)',
    tests: [
      { file: 'security/tampered-storage.test.ts' },
      { file: 'unit/setup/page-part-lies.test.ts', only: /wrote into storage/ },
      { file: 'unit/setup/history.test.ts', only: /somebody else wrote/ },
    ],
  },
  'moved-target': {
    name: 'Target tab swapped or navigated between the look and the press, or before the writing',
    tests: [
      { file: 'unit/setup/wrong-place.test.ts', only: /only to the tab|to the very document/ },
      { file: 'unit/setup/sending.test.ts', only: /another origin|pins the write|taken back|closed while/ },
      { file: 'e2e/send-trouble.spec.ts' },
    ],
  },
  'vendor-target': {
    name: 'Destination on a vendor’s domain, on a server read as a vendor’s, or over plain http',
    tests: [
      { file: 'unit/setup/wrong-place.test.ts', only: /never to/ },
      { file: 'security/origins.test.ts', only: /receives values/ },
      { file: 'unit/setup/delivering.test.ts', only: /sends nothing, and the panel says why/ },
    ],
  },
  'hidden-field': {
    name: 'Destination field that nobody sees: hidden, faded, tiny, cut off, or hidden while writing',
    tests: [
      { file: 'unit/sinks/destination-page.test.ts' },
      { file: 'e2e/security-hidden-fields.chromium.spec.ts' },
    ],
  },
  'lying-destination': {
    name: 'Destination that hangs, answers rubbish or claims what it did not do',
    tests: [
      { file: 'security/lying-destination.test.ts' },
      { file: 'unit/setup/wrong-place.test.ts', only: /nowhere that answers/ },
    ],
  },
  'hostile-server': {
    name: 'Server that is slow, hangs, redirects, refuses, cuts its answer short or has a bad certificate',
    tests: [
      { file: 'unit/sinks/webhook.test.ts' },
      { file: 'unit/sinks/openbao.test.ts' },
      { file: 'e2e/security-servers.chromium.spec.ts' },
    ],
  },
  'sink-place': {
    name: 'Place of a store or webhook changed behind the admin’s back, or on a vendor’s domain; its token on disk',
    tests: [{ file: 'unit/setup/delivering.test.ts' }, { file: 'unit/components/sink-settings.test.tsx' }],
  },
  proof: {
    name: 'Proof that locks the API user, changes data, leads the credential elsewhere or keeps the vendor’s answer',
    tests: [
      { file: 'unit/setup/proving.test.ts' },
      { file: 'unit/verify/syncro.test.ts' },
      { file: 'unit/verify/autotask.test.ts' },
      { file: 'unit/verify/connectwise.test.ts' },
    ],
  },
  clickjacking: {
    name: 'Clickjacking: what RoleCall draws made invisible, covered, moved under the pointer',
    tests: [{ file: 'security/overlay.test.ts' }, { file: 'e2e/security-clickjacking.chromium.spec.ts' }],
  },
  'synthetic-events': {
    name: 'Events, messages and buttons that the page makes itself',
    tests: [{ file: 'security/synthetic-events.test.ts' }, { file: 'e2e/hostile.spec.ts' }],
  },
  committing: {
    name: 'Control that commits when it is pressed',
    tests: [{ file: 'unit/widgets/press.test.ts' }, { file: 'e2e/granting.spec.ts' }],
  },
  leaving: {
    name: 'Leaving with a secret that is not safe yet',
    tests: [{ file: 'unit/assistant/guard.test.ts' }, { file: 'e2e/guard.spec.ts' }],
  },
  clock: {
    name: 'Clock that is wrong, jumps or is put back',
    tests: [
      { file: 'unit/setup/vault-limits.test.ts', only: /^a clock/ },
      { file: 'unit/setup/vault.test.ts', only: /expire|ten minutes/ },
      { file: 'e2e/security-servers.chromium.spec.ts' },
    ],
  },
  lengthening: {
    name: 'Policy or setting that would keep a secret longer than is promised, or that is passed by',
    tests: [
      { file: 'unit/setup/vault-limits.test.ts', only: /^a policy/ },
      { file: 'unit/setup/policy.test.ts' },
      { file: 'e2e/security-policy.spec.ts' },
    ],
  },
  update: {
    name: 'Update of the extension while a secret waits',
    tests: [
      { file: 'unit/setup/lifecycle.test.ts', only: /^an update/ },
      { file: 'e2e/update.firefox.spec.ts' },
    ],
  },
  'private-window': {
    name: 'Private window that leaves something behind',
    tests: [
      { file: 'unit/setup/vault.test.ts', only: /private/ },
      { file: 'unit/setup/history.test.ts', only: /private/ },
      { file: 'unit/setup/lifecycle.test.ts', only: /private/ },
    ],
  },
  leftovers: {
    name: 'Secret on disk, in the console, in a page, in a message, at another host',
    tests: [
      { file: 'security/canary.test.ts' },
      { file: 'unit/setup/vault.test.ts', only: /no disk|forgets/ },
      { file: 'e2e/canary.spec.ts' },
      { file: 'e2e/search.spec.ts' },
      { file: 'e2e/security-servers.chromium.spec.ts' },
    ],
  },
  history: {
    name: 'History that tells a secret, or runs as a formula',
    tests: [
      { file: 'unit/setup/history.test.ts', only: /a secret|origin of a web address|wiped/ },
      { file: 'unit/setup/history-export.test.ts' },
    ],
  },
  doors: {
    name: 'Resource a page finds RoleCall by, code from elsewhere, a page of RoleCall’s in a frame',
    tests: [{ file: 'unit/scripts/extension-manifest.test.ts' }, { file: 'e2e/build.spec.ts' }],
  },
} as const satisfies Record<string, Threat>;

export type ThreatId = keyof typeof threats;
