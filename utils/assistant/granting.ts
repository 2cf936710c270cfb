/**
 * What changes a page comes into it only with the first press of Grant: a page that is merely read has no code in it that
 * could set anything.
 */
import { meeting } from '../widgets/meeting';
import type { createWorker } from './worker';

export const granting = meeting<typeof createWorker>('granting');
