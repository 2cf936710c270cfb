import type { ComponentChildren } from 'preact';

interface OptionsProperties {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One question. */
export function Options({ title, children }: OptionsProperties) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface OptionProperties {
  /** Options of one name exclude one another. */
  readonly name: string;
  readonly chosen: boolean;
  readonly note?: string | undefined;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

/** One answer of several. */
export function Option({ name, chosen, note, onChoose, children }: OptionProperties) {
  return (
    <label class="check">
      <input type="radio" name={name} checked={chosen} onChange={onChoose} />
      <span>
        {children}
        {note && <span class="hint">{note}</span>}
      </span>
    </label>
  );
}
