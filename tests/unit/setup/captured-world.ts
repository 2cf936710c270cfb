/** A background that dies after each message, with a setup whose token is in the vault. */
import type { Delivery } from '../../../utils/setup/types';
import { World } from './world';

export class CapturedWorld extends World {
  setupId = '';

  static async open(): Promise<CapturedWorld> {
    const world = new CapturedWorld();
    world.mortal = true;
    await world.openVendor();
    world.setupId = await world.start();
    await world.capture(world.setupId);
    return world;
  }

  async delivery(): Promise<Delivery> {
    const [first] = (await this.state()).deliveries;
    if (!first) throw new Error('No delivery');
    return first;
  }

  /** Chooses the tab to send to. */
  async target(tabId = 2, sendTo = ''): Promise<void> {
    await this.fromPanel({ type: 'panel-target', setupId: this.setupId, targetTabId: tabId, sendTo });
  }
}
