/** A setup's steps as lines of its report. Pure. */
import { readMarks } from '../utils/manifests/step-marks';
import { groupPlan, type PlannedStep, stepIds, stepPlans } from '../utils/manifests/step-plans';
import { markText } from '../utils/manifests/step-states';
import type { HistoryEntry } from '../utils/setup/history-entry';
import { t } from '../utils/strings';
import { readableMoment } from './history-text';

/** What was done, when, and how that is known where a page did not simply show it. */
export function stepLines({ vendor, destination, steps }: HistoryEntry): string[] {
  const marks = readMarks(steps);
  const plan: readonly PlannedStep[] = stepPlans[vendor] ?? [];
  return stepIds.flatMap((id) => {
    const mark = marks[id];
    const title = [...plan, ...groupPlan].find((step) => step.id === id)?.title;
    if (!mark || mark.by === 'seen' || !title) return [];
    const note = markText(id, mark);
    const done = t('reportStep', t(title, destination), readableMoment(mark.at));
    return [note ? `${done} ${t(note.key, ...note.args)}` : done];
  });
}
