/** How marked rows look; injected by the background as a style sheet, adopted in shadow roots. Colours carry a line style too. */
export const marksStyle = `
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
