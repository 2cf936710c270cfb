import { useEffect, useState } from 'preact/hooks';
import { SinkForm, type SinkStanding } from '../../components/sink-form';
import { wayNames } from '../../components/way-names';
import { barredSinks } from '../../utils/setup/policy';
import { mayTakeValues } from '../../utils/setup/servers';
import { forgetSink, keepSinks, openSinks, savedSinks } from '../../utils/setup/sink-settings';
import { type SinkForm as Form, sinkForms } from '../../utils/sinks/setting-up';
import type { OpenSinks, SavedSinks } from '../../utils/sinks/settings';
import type { SinkId, SinkValues } from '../../utils/sinks/types';
import { type StringKey, t } from '../../utils/strings';
import type { PartTools } from './parts';

interface Known {
  readonly barred: readonly SinkId[];
  readonly saved: SavedSinks;
  readonly open: OpenSinks;
}

/** Ways to deliver besides a form in a tab. The hosts are asked for when they are first used. */
export function Sinks({ say }: PartTools) {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => void readKnown().then(setKnown), []);
  if (!known) return null;

  async function use(form: Form, values: SinkValues): Promise<boolean> {
    const reading = form.read(values);
    if ('wrong' in reading) {
      say(t('sinkWrong', t(reading.wrong as StringKey)));
      return false;
    }
    const address = reading.open.webhook?.url ?? reading.open.openbao?.address;
    const place = address === undefined ? null : new URL(address);
    if (place && !(await mayTakeValues(place.origin))) {
      say(t('noticeServerIsVendors', place.host));
      return false;
    }
    // Another place, or a key in place of a passphrase, must not meet what was there before.
    await forgetSink(form.id);
    await keepSinks(reading.saved, reading.open);
    setKnown(await readKnown());
    say(t('sinkKept', t(form.title as StringKey)));
    return true;
  }
  async function forget(form: Form) {
    await forgetSink(form.id);
    setKnown(await readKnown());
    say(t('sinkForgotten', t(form.title as StringKey)));
  }
  return (
    <>
      {known.barred.length > 0 && <p>{t('waysByPolicy', wayNames(known.barred))}</p>}
      {sinkForms
        .filter(({ id }) => !known.barred.includes(id))
        .map((form) => (
          <SinkForm
            key={form.id}
            form={form}
            saved={{ ...known.saved[form.id] }}
            standing={standingOf(known, form.id)}
            onUse={(values) => use(form, values)}
            onForget={() => void forget(form)}
          />
        ))}
    </>
  );
}

async function readKnown(): Promise<Known> {
  return { barred: await barredSinks(), saved: await savedSinks(), open: await openSinks() };
}

function standingOf({ saved, open }: Known, id: Form['id']): SinkStanding {
  if (id === 'file' && saved.file?.key) return 'ready-always';
  if (open[id]) return 'ready';
  return saved[id] ? 'asleep' : 'off';
}
