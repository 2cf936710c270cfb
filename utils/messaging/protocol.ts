/** Every message RoleCall's parts send one another, in one place. Types only: content scripts import it for nothing. */
import type { Choice } from '../manifests/choices';
import type { FindingStatus, PageControl, PlannedChange } from '../manifests/findings';
import type { StepId } from '../manifests/step-plans';
import type { Vocabulary } from '../manifests/types';
import type { VendorId } from '../manifests/vendors';
import type { FormField, PanelState, ProposedField, Way, Work } from '../setup/types';
import type { PageKind } from '../vendors/types';

/** A field of the vendor's form: what to fill in where it is empty, or what to offer the admin. */
export interface PlannedField {
  /** The vendor's object whose form it is on, in the words of a manifest's `objects`. */
  readonly object: string;
  readonly label: string;
  readonly fill?: string;
  readonly offer?: string;
}

/** What the page part needs to know of a setup. */
export interface AssistantPlan {
  readonly setupId: string;
  /** Folded names of rights: the vendor's vocabulary and what the manifest asks for. */
  readonly known: readonly string[];
  /** Phrases of this vendor that mean the same, for folding. */
  readonly aliases: Vocabulary['aliases'];
  /** Credential field ids to capture. */
  readonly capture: readonly string[];
  readonly fields: readonly PlannedField[];
  /** Vendor object whose rights are chosen, for example `token` or `security-group`. */
  readonly target: string;
  /** What the passive note says of a value that is kept, by the key of the sentence. */
  readonly kept: 'overlaySafe' | 'overlaySendFirst';
  /** Style sheets: of the marks, for shadow roots, which the injected one does not reach; of the passive note. */
  readonly styles: { readonly marks: string; readonly overlay: string };
}

/** What the background makes of a reading: all that the page part may mark and change. */
export interface Judgement {
  /** What Grant would set; a negative `ref` is a control that is not mounted now. */
  readonly grant: readonly PlannedChange[];
  /** What Remove would set. */
  readonly remove: readonly PlannedChange[];
  /** The finding of each control of the reading, and how it stands. */
  readonly rows: readonly {
    readonly ref: number;
    readonly findingId: string;
    readonly status: FindingStatus;
  }[];
  /** Ids of findings by what an action can do about them. */
  readonly missing: readonly string[];
  readonly excess: readonly string[];
  readonly unopened: readonly string[];
  /** Behind a list of their own, which is opened where that is asked for. */
  readonly lists: readonly string[];
  readonly absent: readonly string[];
  /** How many are missing; null where none is, and what is not granted is for the admin's eye. */
  readonly left: number | null;
}

/** Detect → background. */
export interface PageSeen {
  readonly type: 'page-seen';
  readonly vendor: VendorId;
  readonly kind: PageKind;
}

/** A value on its way to the vault. Without `from` it was read off the page or, where the origin says it, the address. */
export interface CapturedValue {
  readonly field: string;
  readonly value: string;
  readonly from?: 'page' | 'address' | 'kept';
}

/** What comes into a frame only where it is needed: what fills in a form, what looks for closed parts. */
export type Bringable = 'exploring' | 'filling';

/** Assistant → background. Each is acknowledged by its reply. */
export type FromAssistant =
  /** Am I part of a setup? Reply: `AssistantPlan | null`. */
  | { readonly type: 'hello'; readonly vendor: VendorId }
  /** A reading. Reply: `Judgement | null`. */
  | {
      readonly type: 'report';
      readonly setupId: string;
      readonly kind: PageKind;
      readonly controls: readonly PageControl[];
      /** Parts of the page are not mounted yet. */
      readonly unopened: boolean;
      /** Controls that the last action could not bring to their level. */
      readonly failures: readonly { readonly ref: number; readonly reason: 'trusted-only' | 'not-kept' }[];
      readonly fields: readonly FormField[];
      readonly canUndo: boolean;
    }
  | { readonly type: 'work'; readonly setupId: string; readonly work: Work | null }
  /** Reply: null, once it is there. */
  | { readonly type: 'bring'; readonly setupId: string; readonly what: Bringable }
  /** One of our own warnings for the admin, by its key; null takes it back. Reply: nothing. */
  | { readonly type: 'say'; readonly setupId: string; readonly key: string | null }
  /**
   * The only message that carries a secret; `beside` are the fields that show with it and were kept before. Reply: `{stored:
   * boolean}` after the vault holds it, or `{stored: false, waits: true}` until something else shows.
   */
  | {
      readonly type: 'captured';
      readonly setupId: string;
      readonly values: readonly CapturedValue[];
      readonly beside?: readonly string[];
    }
  | { readonly type: 'held'; readonly setupId: string; readonly label: string | null };

/** Background → assistant, to one frame. */
export type ToAssistant =
  /** The admin's choices have changed: the names to know now. Reads again. */
  | { readonly type: 'known'; readonly known: readonly string[] }
  /** `ids` empty: everything missing. `lower` also lowers: Remove. */
  /** Reply: `{done: true}` at its end. */
  | { readonly type: 'grant'; readonly ids: readonly string[]; readonly lower: boolean }
  | { readonly type: 'stop' }
  | { readonly type: 'undo' }
  | { readonly type: 'show'; readonly id: string }
  /** Takes an offered field value. */
  | { readonly type: 'fill'; readonly label: string }
  | { readonly type: 'release' }
  /** Reads again, now. */
  | { readonly type: 'look' }
  /** Reply: the admin's selection or the focused field's value, captured under `field`: `{kept: boolean}`. */
  | { readonly type: 'keep'; readonly field: string }
  | { readonly type: 'end' };

/**
 * Background → destination content script, top frame only. `token` and `origin` pin a write to the very document
 * that made the proposal: a new document knows no token.
 */
export type ToDestination =
  /** Reply: `ProposeReply`. */
  | {
      readonly type: 'propose';
      readonly token: string;
      /** `fixed`: the value when it is no part of the credential, to find a list with that choice. `called`: the vendor's names, folded. */
      readonly fields: readonly { readonly labels: readonly string[]; readonly fixed: string | null }[];
      readonly called: readonly string[];
    }
  /** Reply: `WriteReply`. */
  | {
      readonly type: 'write';
      readonly token: string;
      readonly origin: string;
      readonly values: readonly { readonly handle: number; readonly value: string }[];
    };

export type ProposeReply = readonly ProposedField[];

/** Why a destination's field did not take its value. */
export type WriteFault = 'gone' | 'hidden' | 'readonly' | 'not-kept' | 'moved';

/** `written`: handles whose value was read back equal. Nothing is written when a field is faulty before the first write. */
export interface WriteReply {
  readonly written: readonly number[];
  readonly faults: readonly { readonly handle: number; readonly why: WriteFault }[];
}

/** Panel → background. Each names the tab the panel is for. */
export type FromPanel =
  /** Reply: `PanelState`. */
  | { readonly type: 'panel-state'; readonly tabId: number }
  /** Runs detect again in that tab. */
  | { readonly type: 'panel-look'; readonly tabId: number }
  /** The host that the tab's page offered has been granted: it is a server of the vendor's app from now on. */
  | { readonly type: 'panel-server'; readonly tabId: number; readonly origin: string }
  | { readonly type: 'panel-start'; readonly tabId: number; readonly manifestId: string }
  | { readonly type: 'panel-end'; readonly tabId: number }
  /** One answer to the manifest's questions. */
  | { readonly type: 'panel-choose'; readonly tabId: number; readonly choice: Choice }
  | {
      readonly type: 'panel-confirm';
      readonly tabId: number;
      readonly ids: readonly string[];
      readonly confirmed: boolean;
    }
  | {
      readonly type: 'panel-grant';
      readonly tabId: number;
      readonly ids: readonly string[];
      readonly lower: boolean;
    }
  | { readonly type: 'panel-stop' | 'panel-undo' | 'panel-release'; readonly tabId: number }
  | { readonly type: 'panel-show'; readonly tabId: number; readonly id: string }
  /** Takes what is suggested for these fields of the vendor's form, one after the other. */
  | { readonly type: 'panel-fill'; readonly tabId: number; readonly labels: readonly string[] }
  | { readonly type: 'panel-tick'; readonly tabId: number; readonly id: string; readonly ticked: boolean }
  /** Reply: `{kept: boolean}`. */
  | { readonly type: 'panel-keep'; readonly tabId: number; readonly field: string }
  /** The admin's own tick on what no page tells. */
  | { readonly type: 'panel-step'; readonly tabId: number; readonly step: StepId; readonly done: boolean }
  /** Takes the tab to a step's page; marks the menu entry that leads there. */
  | { readonly type: 'panel-go' | 'panel-point'; readonly tabId: number; readonly step: StepId }
  /** Reply: `{outline: string}`. */
  | { readonly type: 'panel-outline'; readonly tabId: number }
  /** Reply: `{value: string | null}`: the one way a value comes back out, for Reveal and Copy. */
  | { readonly type: 'panel-reveal'; readonly setupId: string; readonly field: string }
  | { readonly type: 'panel-forget'; readonly setupId: string; readonly field: string }
  /** A value only the admin knows, typed in the panel. */
  | { readonly type: 'panel-give'; readonly setupId: string; readonly field: string; readonly value: string }
  /** Chooses the destination tab and reads its fields; sends at once when all are clear and its origin is `sendTo`. */
  | {
      readonly type: 'panel-target';
      readonly setupId: string;
      readonly targetTabId: number;
      /** The origin that the admin saw on pressing Send, or empty: only choose. */
      readonly sendTo: string;
    }
  /** Sends to the chosen target; `chosen` holds a handle for each manifest field index. */
  | {
      readonly type: 'panel-send';
      readonly setupId: string;
      /** The tab and origin that the admin saw on pressing Send. */
      readonly targetTabId: number;
      readonly sendTo: string;
      readonly chosen: readonly { readonly field: number; readonly handle: number }[];
    }
  /** Hands all values to a sink that is set up; `where` is what the panel showed. Reply: `{handover: Handover | null}`. */
  | {
      readonly type: 'panel-deliver';
      readonly setupId: string;
      readonly sink: Way['sink'];
      readonly where: string;
    }
  /** Tries the credential against the vendor's own API. */
  | { readonly type: 'panel-prove'; readonly setupId: string }
  | { readonly type: 'panel-dismiss'; readonly tabId: number }
  | FromAuditPage;

/** The audit page → background: what it asks of the tab that it reads. */
export type FromAuditPage =
  /** Reads the tab if it isn't read yet, and holds it against these. Reply: `AuditState`. */
  | { readonly type: 'audit-look'; readonly tabId: number; readonly manifestIds: readonly string[] }
  /** Opens what is closed, reads it and closes it again. Reply, at the end: `{opened: boolean}`. */
  | { readonly type: 'audit-open'; readonly tabId: number }
  /** The role as a new manifest. Reply: `{text: string | null}`. */
  | { readonly type: 'audit-record'; readonly tabId: number; readonly name: string }
  | { readonly type: 'audit-end'; readonly tabId: number };

/** Background → every open panel, after a change: read the state again. */
export interface StateChanged {
  readonly type: 'state-changed';
  /** The tab whose state changed, or -1: every tab's. */
  readonly tabId: number;
}

export type PanelReply = PanelState | { readonly [key: string]: unknown } | null;
