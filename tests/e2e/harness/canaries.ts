/** The texts by which every secret of the replicas is known, as it is and in base64. */
import { canary } from '../../sandbox/canary';

/** As the canary stands in base64, wherever among the bytes it begins: without letters that tell of other bytes too. */
const inBase64 = [0, 1, 2].map((before) => {
  const text = Buffer.from('-'.repeat(before) + canary).toString('base64url');
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + canary.length) * 8) / 6));
});

export const canaries: readonly string[] = [canary, ...inBase64];

export function holdsCanary(text: string): boolean {
  return canaries.some((one) => text.includes(one));
}
