/** What the two jobs at Syncro share. */
import type { PageDriver } from '../../../tests/e2e/harness/types';
import { createToken, mint } from '../../../tests/e2e/steps/secret';
import type { SyncroTenant } from '../../../tests/sandbox/syncro/tenant';
import type { Desk } from '../desk';
import type { Run, Truth } from '../job';

/** Presses Syncro's own button; the panel has the token then. */
export async function mintToken(desk: Desk): Promise<void> {
  const { person, vendor, panel, say, picture } = desk;
  await person.press(() => mint(desk));
  say("Syncro's own Create API Token pressed: the token shows once, and the panel has it");
  await picture('captured', vendor, panel);
}

/** Presses Syncro's own button and copies what it shows. */
export async function copyToken({ person }: Run, vendor: PageDriver): Promise<string> {
  await person.click(vendor, createToken);
  const field = { role: 'textbox', name: 'API Token' } as const;
  await vendor.waitFor(field);
  return (await person.copy(() => vendor.attribute(field, 'value'))) ?? '';
}

/** What the account's one token is. */
export function tokenTruth({ tokens }: SyncroTenant): Truth {
  const token = tokens.at(-1);
  const rights = [...(token?.rights ?? [])].sort();
  return {
    said: `one token, with ${rights.length} rights`,
    records: { count: tokens.length, name: token?.name, expiresAt: token?.expiresAt, rights },
  };
}
