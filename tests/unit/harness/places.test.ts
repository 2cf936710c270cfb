/** Which places of a secret are right, and which are not. */
import { describe, expect, it } from 'vitest';
import { type Place, wrongPlaces } from '../../e2e/harness/places';

function at(where: string, secret = 'one', part = ''): Place {
  return { where, secret, part };
}

describe('a secret in', () => {
  it('a page that told it stands in one text or field, and nowhere else', () => {
    expect(wrongPlaces([at('field <input>'), at('text <code>', 'two')], 'told')).toEqual([]);
    expect(wrongPlaces([at('text <script>'), at('field <input>')], 'told')).toEqual([]);
    expect(wrongPlaces([at('field <input>'), at('text <p>')], 'told')).toEqual(['text <p>']);
    const others = ['attribute data-rolecall <li>', 'localStorage', 'sessionStorage', 'cookie', 'address'];
    expect(
      wrongPlaces(
        others.map((where) => at(where)),
        'told',
      ),
    ).toEqual(others);
  });

  it('our own pages stands where Reveal puts it', () => {
    expect(wrongPlaces([at('text <code>', 'one', 'secret-value')], 'ours')).toEqual([]);
    expect(wrongPlaces([at('text <p>', 'one', 'secret')], 'ours')).toEqual(['text <p>']);
  });

  it('any other page is wrong wherever it stands', () => {
    expect(wrongPlaces([at('field <input>')], 'other')).toEqual(['field <input>']);
  });
});
