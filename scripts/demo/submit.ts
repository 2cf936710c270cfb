import type { PageDriver } from '../../tests/e2e/harness/types';
import { connect } from '../../tests/e2e/steps/secret';
import type { Destination } from '../../tests/sandbox/destinations/destination';
import type { Run } from './job';

/** Presses the destination's own button and waits for its word. */
export async function submit(
  { person, say, picture }: Run,
  replica: Destination,
  form: PageDriver,
): Promise<void> {
  await person.press(() => connect(form, replica));
  say(`${replica.facts.name}'s own "${replica.facts.submit}" pressed: "${replica.verdict}"`);
  await picture('verdict', form, null);
}
