/** Makes the library's own class names differ from load to load, before any of its components is asked for. */
import { unstable_ClassNameGenerator as ClassNameGenerator } from '@mui/material/className';

const letters = 'abcdefghijklmnopqrstuvwxyz';

function randomName(): string {
  return Array.from({ length: 6 }, () => letters[Math.floor(Math.random() * letters.length)]).join('');
}

export const prefix = randomName();
const names = new Map<string, string>();

ClassNameGenerator.configure((component) => {
  const known = names.get(component) ?? randomName();
  names.set(component, known);
  return known;
});
