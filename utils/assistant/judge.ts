/** Asks the background what a reading comes to. The page part decides nothing. */
import type { FromAssistant, Judgement } from '../messaging/protocol';
import type { FormField } from '../setup/types';
import type { PageKind } from '../vendors/types';
import type { Outcome } from './apply';
import { cell, type Reading, reported } from './reader';

export interface Judge {
  /** Resolves with the judgement of this reading; one that has an answer is not sent twice. Null: no answer. */
  judge(reading: Reading): Promise<Judgement | null>;
}

interface Context {
  readonly setupId: string;
  readonly fields: (kind: PageKind) => readonly FormField[];
  readonly canUndo: () => boolean;
  readonly failures: ReadonlyMap<string, Outcome>;
  readonly send: (message: FromAssistant) => Promise<unknown>;
}

/** How long until a reading that nobody judged is sent once more, in milliseconds. */
const retry = 1000;

/** One a setup and frame. */
export function createJudge({
  setupId,
  fields,
  canUndo,
  failures,
  send,
}: Context): Judge & { again(): void } {
  let last = '';
  let answer: Promise<Judgement | null> = Promise.resolve(null);

  return {
    again() {
      last = '';
    },
    judge(reading) {
      const controls = [...reading.controls.map(reported), ...reading.elsewhere];
      const failed = controls.flatMap((control) => {
        const outcome = failures.get(cell(control));
        return outcome && outcome !== 'set' ? [{ ref: control.ref, reason: outcome }] : [];
      });
      const report = {
        type: 'report',
        setupId,
        kind: reading.kind,
        controls,
        unopened: reading.unopened,
        failures: failed,
        fields: fields(reading.kind),
        canUndo: canUndo(),
      } as const satisfies FromAssistant;
      const text = JSON.stringify(report);
      if (text === last) return answer;
      last = text;
      const ask = () => send(report).catch(() => null) as Promise<Judgement | null>;
      answer = ask().then(async (reply) => {
        if (reply) return reply;
        await new Promise((resolve) => setTimeout(resolve, retry));
        // A later reading must not be followed by this one.
        return text === last ? ask() : null;
      });
      return answer;
    },
  };
}
