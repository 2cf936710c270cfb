import type { Landmarks } from '../types';

/** What Syncro's own words name, whatever they are drawn with (docs.syncromsp.com and integration guides, read 2026-11-21). */
export const syncroLandmarks = [
  {
    page: 'credential',
    says: [
      /\b(api )?token\b.*\b(created|generated|copy|once)\b|\bcopy\b.*\btoken\b/i,
      /\b(only|just) (be )?(show|display)|\bshown?\b.*\bonce\b|\b(not|never)\b.*\bagain\b/i,
      /^done$/i,
    ],
    least: 2,
  },
  {
    page: 'permissions',
    target: 'token',
    address: /\/api_tokens\/(new|\d+\/edit)\b/,
    must: /\btoken\b|\bexpir|^(custom|confirm) permissions?$/i,
    says: [
      /^(new|edit|create) (api )?token$/i,
      /^(custom|confirm) permissions?$/i,
      /^(create|update|save|generate) (api )?token$/i,
      /^expir(ation|y|es)( date| on)?\W*$/i,
      /^(assets|customers|organizations|tickets|invoices) ?[-–—:] ?(list|view|create|edit|delete)/i,
      /^(ticket comments|ticket timers|recurring invoices|purchase orders|rmm alerts)\b/i,
      /^(list ?\/ ?search|view details?)$/i,
    ],
    least: 3,
  },
  {
    page: 'permissions',
    target: 'security-group',
    must: /\bsecurity (group|role)\b/i,
    says: [
      /^(assets|customers|organizations|tickets|invoices) ?[-–—:] ?(list|view|create|edit|delete)/i,
      /^(ticket comments|ticket timers|recurring invoices|purchase orders|rmm alerts)\b/i,
      /^(list ?\/ ?search|view details?)$/i,
    ],
    least: 2,
  },
] as const satisfies readonly Landmarks[];
