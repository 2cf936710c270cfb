/** A setup whose steps are looked at. */
import type { StepId } from '../../../utils/manifests/step-plans';
import type { ShownStep } from '../../../utils/manifests/step-states';
import type { FromAssistant } from '../../../utils/messaging/protocol';
import { controls, World } from './world';

type Report = Extract<FromAssistant, { type: 'report' }>;

export class StepsWorld extends World {
  setupId = '';
  override mortal = true;

  async begin(): Promise<void> {
    await this.openVendor();
    this.setupId = await this.start();
  }

  /** The page reports, without rights unless told. */
  says(changes: Partial<Report>): Promise<unknown> {
    const rest = { unopened: false, failures: [], fields: [], canUndo: false, controls: [] } as const;
    const { setupId } = this;
    return this.fromPage({ type: 'report', setupId, kind: 'vendor', ...rest, ...changes });
  }

  rightsPage(levels: readonly ('on' | 'off')[], canUndo = false): Promise<unknown> {
    return this.says({ kind: 'permissions', controls: controls(levels), canUndo });
  }

  async step(id: StepId): Promise<ShownStep | undefined> {
    return (await this.state()).steps?.find((one) => one.id === id);
  }

  /** `id state` of each. */
  async states(): Promise<string> {
    return ((await this.state()).steps ?? []).map(({ id, state }) => `${id} ${state}`).join(', ');
  }

  /** The rights are a security group's: what it was saved with shows on no page. */
  chooseGroup(): void {
    this.change((old) => ({ ...old, target: 'security-group' }));
  }
}
