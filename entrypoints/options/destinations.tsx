import { useEffect, useState } from 'preact/hooks';
import { RememberedList } from '../../components/remembered-list';
import { t } from '../../utils/strings';
import type { PartTools } from './parts';
import { forgetOrigin, type RememberedOrigin, rememberedOrigins } from './remembered';

/** Where values went before. */
export function Destinations({ say }: PartTools) {
  const [origins, setOrigins] = useState<readonly RememberedOrigin[]>([]);
  useEffect(() => void rememberedOrigins().then(setOrigins), []);

  async function forget(origin: RememberedOrigin) {
    await forgetOrigin(origin);
    setOrigins(await rememberedOrigins());
    say(t('originForgotten', origin.origin));
  }
  return <RememberedList origins={origins} onForget={(origin) => void forget(origin)} />;
}
