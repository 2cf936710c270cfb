// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { actsHere } from '../../../utils/widgets/acts';
import { allActs } from '../../../utils/widgets/all-acts';
import { ariaToggle } from '../../../utils/widgets/aria-toggle';
import { nativeCheckbox } from '../../../utils/widgets/native-checkbox';
import { nativeSelect } from '../../../utils/widgets/native-select';
import { press, writeValue } from '../../../utils/widgets/press';

actsHere.offer(allActs);

function formWith(html: string): { readonly form: HTMLFormElement; readonly heard: () => void } {
  document.body.innerHTML = `<form>${html}</form>`;
  const form = document.querySelector('form') as HTMLFormElement;
  const heard = vi.fn();
  form.addEventListener('submit', heard);
  return { form, heard };
}

it.each([
  [
    'a switch that is a button without a type',
    '<button id="c" role="switch" aria-checked="false">Tickets</button>',
  ],
  [
    'a box inside the button that saves',
    '<button>Save <i id="c" role="checkbox" aria-checked="false"></i></button>',
  ],
  ['an opener without a type', '<button id="c" aria-expanded="false">Tickets</button>'],
])('pressing %s never submits the form', (_, html) => {
  const { heard } = formWith(html);
  const control = document.querySelector('#c') as HTMLElement;
  const clicked = vi.fn();
  control.addEventListener('click', clicked);
  press(control);
  if (ariaToggle.is(control)) ariaToggle.set(control);
  expect(clicked).toHaveBeenCalled();
  expect(heard).not.toHaveBeenCalled();
});

it('a link without an address is pressed, and the page stays', () => {
  document.body.innerHTML = '<a href="">Finance</a><a href="#finance">Finance</a>';
  const [empty, route] = Array.from(document.querySelectorAll('a'), (link) => {
    let event: Event | undefined;
    link.addEventListener('click', (heard) => {
      event = heard;
    });
    press(link);
    return event?.defaultPrevented;
  });
  expect([empty, route]).toEqual([true, false]);
});

it('leaves the admin’s own submit alone afterwards', () => {
  const { form, heard } = formWith('<input type="checkbox" id="c"><button>Save</button>');
  press(document.querySelector('#c') as HTMLElement);
  expect(document.querySelector<HTMLInputElement>('#c')?.checked).toBe(true);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('button')?.click();
  expect(heard).toHaveBeenCalledTimes(1);
});

it('of many boxes the first takes the focus, and the others say so', () => {
  formWith('<input type="checkbox" id="a"><input type="checkbox" id="b">');
  const [first, second] = [...document.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  const heard: string[] = [];
  for (const type of ['focus', 'focusin']) second.addEventListener(type, () => heard.push(type));
  const taken = vi.spyOn(second, 'focus');
  press(first, true);
  press(second, true);
  expect(document.activeElement).toBe(first);
  expect([first.checked, second.checked]).toEqual([true, true]);
  expect(heard).toEqual(['focus', 'focusin']);
  expect(taken).not.toHaveBeenCalled();
  // A later try is a person's whole press.
  nativeCheckbox.set(second, 'off', 2);
  expect(document.activeElement).toBe(second);
});

it('of many lists set one after the other the first takes the focus, the others say so, and none keeps it', () => {
  const option = '<option>None<option>All';
  formWith(`<select id="a">${option}</select><select id="b">${option}</select>`);
  const [first, second] = [...document.querySelectorAll('select')] as [HTMLSelectElement, HTMLSelectElement];
  const heard: string[] = [];
  for (const type of ['focus', 'focusin', 'input', 'change', 'blur', 'focusout'])
    second.addEventListener(type, () => heard.push(type));
  const taken = [first, second].map((one) => vi.spyOn(one, 'focus'));
  writeValue(first, 'All', true);
  writeValue(second, 'All', true);
  expect([first.value, second.value]).toEqual(['All', 'All']);
  expect(heard).toEqual(['focus', 'focusin', 'input', 'change', 'blur', 'focusout']);
  expect(taken.map((one) => one.mock.calls.length)).toEqual([1, 0]);
  expect(document.activeElement).toBe(document.body);
  nativeSelect.set(second, 'None', 1);
  expect(taken[1]).toHaveBeenCalledTimes(1);
});
