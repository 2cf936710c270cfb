import { commitsBy } from '../commits-by';

/**
 * Whether pressing this element commits or leaves. Labels as Syncro's pages and its guides write them: what makes, changes,
 * re-issues or ends a token, or leaves its page.
 */
export const commits = commitsBy(
  /^((create|generate|update) (api )?token|(done|close|finish|ok|continue)$|(save|submit|update|regenerate|re-?issue|delete|remove|revoke)\b)/i,
);
