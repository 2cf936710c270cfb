import { useEffect, useReducer } from 'react';

/** Draws anew whenever the model says that it has changed. */
export function useModel(model: { subscribe(listener: () => void): () => void }): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => model.subscribe(again), [model]);
}
