import type { Landmarks } from '../types';

/** What Syncore's own words name (the vendor's article, read 2026-11-21). */
export const syncoreLandmarks = [
  {
    page: 'credential',
    says: [
      /^\W*primary (api )?key\W*$/i,
      /^\W*secondary (api )?key\W*$/i,
      /\b(show|reveal|view|hide|regenerate|rotate)\b.*\bkeys?\b/i,
    ],
    least: 2,
  },
] as const satisfies readonly Landmarks[];
