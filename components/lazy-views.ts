/** Views that few setups need: each is fetched when it is first drawn. */
import { lazy } from './lazy';

export const ByHandBody = lazy(async () => (await import('./by-hand-body')).ByHandBody);
export const ChoicesView = lazy(async () => (await import('./choices-view')).ChoicesView);
export const OtherWays = lazy(async () => (await import('./other-ways')).OtherWays);
export const StepsView = lazy(async () => (await import('./steps-view')).StepsView);
export const InferredRows = lazy(async () => (await import('./inferred-rows')).InferredRows);
