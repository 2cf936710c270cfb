/** Where the background finds what points: in the extension's own world, which the page cannot see. */
import { overhear } from '../messaging/page';
import { createPointing, type Pointing } from './pointing';

type Scope = { rolecallPoint?: (labels: readonly string[], mark: boolean, style: string) => number };

/** Offers it once a document; the end of the setup takes the mark away. */
export function servePointing(): void {
  const scope = globalThis as Scope;
  if (scope.rolecallPoint) return;
  let pointing: Pointing | undefined;
  scope.rolecallPoint = (labels, mark, style) => {
    pointing ??= createPointing(style);
    return pointing.point(labels, mark);
  };
  overhear((message) => message.type === 'end' && pointing?.clear());
}
