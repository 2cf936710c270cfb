import type { ComponentChildren } from 'preact';

interface QuestionProperties {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One question. */
export function Question({ title, children }: QuestionProperties) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface AnswerProperties {
  /** Answers of one name exclude one another. */
  readonly name: string;
  readonly chosen: boolean;
  readonly note?: string | undefined;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

/** One answer of several. */
export function Answer({ name, chosen, note, onChoose, children }: AnswerProperties) {
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
