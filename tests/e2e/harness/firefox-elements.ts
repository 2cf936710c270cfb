/** Which element of Firefox's page is meant: what is found, seen and pressed is told in the page itself. */
import { elementsByRole, type RoleQuery } from './roles';
import type { Target } from './types';

/** All elements of a target, as text for the page. */
export function elements(target: Target): string {
  if (typeof target !== 'string') return `(${elementsByRole})(${JSON.stringify(query(target))})`;
  return `[...document.querySelectorAll(${JSON.stringify(target)})]`;
}

/** The first that can be seen. Runs in the page, so it stands alone. */
export function shown(all: Element[]): Element | undefined {
  return all.find((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
  });
}

/** The first that can be seen, if it is at rest and what a press in its middle would reach. Runs in the page. */
export async function atRest(all: Element[]): Promise<Element | null> {
  const found = all.find((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
  });
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = found.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 40));
  const { x, y, width, height } = found.getBoundingClientRect();
  if (!found.isConnected || x !== before.x || y !== before.y) return null;
  const root = found.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(x + width / 2, y + height / 2);
  return top !== null && (found.contains(top) || top.contains(found)) ? found : null;
}

export function query(target: Exclude<Target, string>): RoleQuery {
  const { role, name } = target;
  if (name === undefined) return { role };
  if (typeof name === 'string') return { role, name: { text: name } };
  return { role, name: { source: name.source, flags: name.flags } };
}
