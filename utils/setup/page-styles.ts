/** What RoleCall looks like in a vendor's page. The page part gets it with its plan. */

/** How marked rows look: injected as a style sheet, adopted in shadow roots. Colours carry a line style too. */
const marks = `
[data-rolecall]{outline:2px solid var(--rolecall-mark,#2563eb)!important;outline-offset:-1px!important;border-radius:3px}
[data-rolecall~=granted]{--rolecall-mark:#15803d}
[data-rolecall~=missing]{--rolecall-mark:#c2410c;outline-style:dashed!important}
[data-rolecall~=excess]{--rolecall-mark:#7c3aed;outline-style:dotted!important}
[data-rolecall~=manual]{--rolecall-mark:#a16207;outline-style:double!important;outline-width:4px!important}
@media (prefers-color-scheme:dark){[data-rolecall~=granted]{--rolecall-mark:#22c55e}[data-rolecall~=missing]{--rolecall-mark:#f97316}[data-rolecall~=excess]{--rolecall-mark:#a78bfa}[data-rolecall~=manual]{--rolecall-mark:#eab308}}
@media (forced-colors:active){[data-rolecall]{outline-color:Highlight!important}}
[data-rolecall~=pulse]{animation:rolecall-pulse .5s ease-in-out 3}
@keyframes rolecall-pulse{50%{outline-offset:4px;outline-width:4px}}
@media (prefers-reduced-motion:reduce){[data-rolecall~=pulse]{animation:none;outline-width:4px!important}}
`;

/** How the passive note looks, in its closed root. Its text runs its own way, whichever way the page's does: `all` leaves that. */
const overlay = `
:host{all:initial!important;direction:ltr!important;position:fixed!important;inset:auto auto 16px 16px!important;z-index:2147483647!important;pointer-events:none!important;display:block!important}
p{margin:0;max-width:22rem;unicode-bidi:plaintext;text-align:start;padding:8px 12px;border-radius:8px;border:1px solid #cbd5e1;background:#fff;color:#0f172a;font:500 13px/1.4 system-ui,sans-serif;box-shadow:0 4px 16px #0003;border-inline-start:4px solid #2563eb}
p.safe{border-inline-start-color:#15803d}
p.held{border-inline-start-color:#c2410c}
@media (prefers-color-scheme:dark){p{background:#0f172a;color:#f1f5f9;border-color:#334155}}
@media (forced-colors:active){p{border:2px solid CanvasText}}
@media print{:host{display:none!important}}
`;

export const pageStyles = { marks, overlay } as const;
