import { isFixed } from '../utils/manifests/credentials';
import type { DestinationForm } from '../utils/manifests/types';
import type { Target } from '../utils/setup/types';
import { t } from '../utils/strings';
import type { ChosenField } from './actions';

interface Properties {
  readonly target: Target;
  /** Handle chosen for each field of `target.fields`, by the manifest's field index. */
  readonly chosen: ReadonlyMap<number, number>;
  readonly onChoose: (field: number, handle: number) => void;
}

/** What goes into which field of the destination's page, for the admin to confirm or change. */
export function TargetFields({ target, chosen, onChoose }: Properties) {
  return (
    <div class="targets">
      {target.fields.map(({ field, label, candidates }) => (
        <label key={field} class="target-field">
          <span class="label">{t('goesInto', label)}</span>
          <select
            class="field"
            value={String(chosen.get(field) ?? -1)}
            onChange={(event) => onChoose(field, Number(event.currentTarget.value))}
          >
            <option value="-1">{t('chooseField')}</option>
            {candidates.map(({ handle, label: seen }) => (
              <option key={handle} value={String(handle)}>
                {seen}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

/** The choices so far: the admin's own, else what was proposed. A choice made on an earlier reading no longer counts. */
export function choices(target: Target, own: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const taken = new Map<number, number>();
  for (const { field, chosen, candidates } of target.fields) {
    const mine = own.get(field) ?? chosen;
    taken.set(field, mine === -1 || candidates.some(({ handle }) => handle === mine) ? mine : chosen);
  }
  return taken;
}

/** The choices as a message, or null while a value of the credential has no field or two values share one. */
export function complete(
  chosen: ReadonlyMap<number, number>,
  { fields }: DestinationForm,
): readonly ChosenField[] | null {
  const taken = [...chosen].filter(
    ([field, handle]) => handle !== -1 || !isFixed(fields[field]?.value ?? ''),
  );
  const handles = taken.map(([, handle]) => handle);
  if (handles.length === 0 || handles.includes(-1) || new Set(handles).size !== handles.length) return null;
  return taken.map(([field, handle]) => ({ field, handle }));
}
