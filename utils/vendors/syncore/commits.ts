import { commitsBy } from '../commits-by';

/** Whether pressing this element ends the keys that are in use, or leaves the page. Revealing and hiding change nothing. */
export const commits = commitsBy(/^(regenerate|(\+ ?)?generate api keys?|save|delete|log ?out|sign ?out)\b/i);
