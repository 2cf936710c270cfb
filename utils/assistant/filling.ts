/** What fills in a form comes into a page only where there is a form to fill. */
import { meeting } from '../widgets/meeting';
import type { createFormFields } from './form-fields';

export const filling = meeting<typeof createFormFields>('filling');
