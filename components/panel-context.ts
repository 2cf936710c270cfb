import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Notice } from '../utils/setup/types';
import type { Actions } from './actions';

/** What every part of the panel may use. */
export interface PanelTools {
  readonly actions: Actions;
  /** Shows a sentence of the panel's own in the message area; null takes it away. */
  readonly say: (notice: Notice | null) => void;
}

export const PanelContext = createContext<PanelTools | null>(null);

/** The callbacks of the panel this part is drawn in. Throws outside of one. */
export function usePanel(): PanelTools {
  const tools = useContext(PanelContext);
  if (!tools) throw new Error('Drawn outside of a panel: wrap the view in PanelContext.Provider.');
  return tools;
}
