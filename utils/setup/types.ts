/** The state the background keeps and the panel shows. No secret value is ever part of it. */
import type { Choices } from '../manifests/choices';
import type { Finding } from '../manifests/findings';
import type { ShownStep } from '../manifests/step-states';
import type { CompiledManifest, DestinationForm } from '../manifests/types';
import type { VendorId } from '../manifests/vendors';
import type { SinkId } from '../sinks/types';
import type { Likeness, PageKind } from '../vendors/types';
import type { Outcome } from '../verify/types';

/** What one frame of a tab said of itself. */
export interface FrameReport {
  readonly frameId: number;
  readonly documentId: string | null;
  readonly origin: string;
  readonly vendor: VendorId;
  readonly kind: PageKind;
}

/** What RoleCall knows of a tab before any setup. */
export interface TabPage {
  readonly tabId: number;
  /** Empty when the page is not one of a vendor's. */
  readonly vendor: VendorId | '';
  readonly kind: PageKind;
  /** ASCII origin of the top frame where known. */
  readonly origin: string;
  /** The tab is on a vendor's host and RoleCall has no access to it. */
  readonly withheld: boolean;
  /** The host is nobody's that RoleCall knows, and the page looks like the vendor's app on a server of one's own. */
  readonly server?: VendorId;
}

export type Work =
  | { readonly kind: 'reading' }
  | { readonly kind: 'granting' | 'removing' | 'undoing'; readonly done: number; readonly total: number }
  | { readonly kind: 'sending' };

export type SecretState = 'captured' | 'sending' | 'delivered' | 'unknown' | 'expired';

/** A captured value as the panel may know it: everything but the value. */
export interface SecretInfo {
  readonly field: string;
  readonly state: SecretState;
  /** Milliseconds since the epoch. */
  readonly capturedAt: number;
  /** How the value came: read off the page, taken from the address, or kept by the admin's own act. */
  readonly from: 'page' | 'address' | 'kept' | 'asked';
  /** When a delivered value is wiped, in milliseconds since the epoch. */
  readonly wipeAt?: number;
}

/** A destination field proposed for each value, for the admin to confirm. */
export interface ProposedField {
  /** Index in the manifest's `destinationForm.fields`. */
  readonly field: number;
  /** Label the manifest names first. */
  readonly label: string;
  /** The page's fields that could take it: a handle and the label a person sees. `chosen` is -1 when none fits. */
  readonly candidates: readonly { readonly handle: number; readonly label: string }[];
  readonly chosen: number;
}

/** Where the values would go. */
export interface Target {
  readonly tabId: number;
  /** ASCII serialisation. */
  readonly origin: string;
  readonly title: string;
  /** This origin took values for this destination before. */
  readonly remembered: boolean;
  /** Another destination this origin took values for, and never for this one; else empty. */
  readonly takenBy: string;
  /** RoleCall may reach the tab now without asking. */
  readonly granted: boolean;
  readonly fields: readonly ProposedField[];
}

/** A way to deliver other than a form in a tab, ready to be used. */
export interface Way {
  readonly sink: Exclude<SinkId, 'form'>;
  /** Where the values would go; empty where that is not one place. */
  readonly where: string;
  /** Host patterns that the browser has to be asked for first. */
  readonly ask: readonly string[];
  /** What its button says, with `where` as its substitution. */
  readonly key: string;
}

/** What the vendor's API said of a credential: a line for each requirement, what was refused first. */
export interface ProofShown {
  readonly running: boolean;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly outcome: Outcome;
    /** What is said of it: a key of the strings with its substitutions. */
    readonly key: string;
    readonly args: readonly string[];
  }[];
}

/** A sentence for the admin: a key of the strings with its substitutions. */
export interface Notice {
  readonly tone: 'status' | 'alert';
  readonly key: string;
  readonly args?: readonly string[];
}

export interface HeldCommit {
  readonly frameId: number;
  readonly tabId: number;
  /** What the control says. */
  readonly label: string;
}

/** One run of one manifest by one admin, in one tab and that tab's same-origin pop-ups. */
export interface Setup {
  readonly id: string;
  readonly vendor: VendorId;
  readonly manifestId: string;
  readonly manifestVersion: string;
  readonly destination: string;
  /** The tab it was started in, then its pop-ups. */
  readonly tabIds: readonly number[];
  /** Vendor origin it is bound to. */
  readonly origin: string;
  readonly incognito: boolean;
  readonly startedAt: number;
  /** The admin's answers to the manifest's questions. */
  readonly choices: Choices;
  /** Requirement ids whose inferred rows the admin has confirmed. */
  readonly confirmed: readonly string[];
  /** Kind of the most telling frame. */
  readonly page: PageKind;
  /** What the page looks like where nothing of it could be read. */
  readonly likeness?: Likeness | undefined;
  /** Findings of all frames merged, in the manifest's order, excess last. */
  readonly findings: readonly Finding[];
  /** Fields of the vendor's form that the manifest can fill, and whether they were. */
  readonly fields: readonly FormField[];
  /** What is going on in the page right now. */
  readonly work: Work | null;
  readonly canUndo: boolean;
  readonly held: HeldCommit | null;
  readonly notice: Notice | null;
  /** Requirement ids ticked off by hand where the page is not recognised. */
  readonly ticked: readonly string[];
}

export interface FormField {
  readonly label: string;
  /** `filled` by RoleCall, `typed` by the admin, `empty`, `offered` (a value the admin may take), `absent`. */
  readonly state: 'filled' | 'typed' | 'empty' | 'offered' | 'absent';
  /** The value offered or filled; never a secret. */
  readonly value?: string;
}

/** Captured values on their way. Outlives its setup: it lasts as long as a value waits in the vault. */
export interface Delivery {
  readonly setupId: string;
  /** The setup's first tab, or null once that is closed or the setup has ended. */
  readonly tabId: number | null;
  readonly vendor: VendorId;
  /** Vendor origin the values were captured on. */
  readonly origin: string;
  readonly manifestId: string;
  readonly destination: string;
  readonly form: DestinationForm;
  readonly secrets: readonly SecretInfo[];
  readonly target: Target | null;
  readonly sending: boolean;
  /** The reachable tabs' fields are being read: until then Send has nothing to show. */
  readonly looking: boolean;
  readonly notice: Notice | null;
  /** Ways other than the form, the clipboard last. */
  readonly ways?: readonly Way[];
  /** Ways that the company's policy leaves out. */
  readonly barred?: readonly SinkId[];
  readonly proof?: ProofShown;
  /** What took the values last. */
  readonly by?: SinkId;
}

/** Everything the panel draws for one tab. */
export interface PanelState {
  readonly page: TabPage;
  readonly setup: Setup | null;
  /** Without a setup: manifests set up at this vendor before, to be proposed first. */
  readonly recent?: readonly string[];
  /** The running setup's manifest as it is under the admin's choices; its questions are all there. */
  readonly manifest: CompiledManifest | null;
  /** Where the admin is in the running setup, and what comes next. */
  readonly steps?: readonly ShownStep[];
  /** The running setup's delivery first, then those of other tabs and of ended setups, oldest first. */
  readonly deliveries: readonly Delivery[];
  /** Tabs RoleCall may reach now that could be the destination. */
  readonly targets: readonly { readonly tabId: number; readonly origin: string; readonly title: string }[];
  readonly notice: Notice | null;
}
