import { useState } from 'preact/hooks';
import { t } from '../utils/strings';
import type { Properties as BodyProperties } from './by-hand-body';
import { ByHandBody } from './lazy-views';

interface Properties extends BodyProperties {
  readonly open: boolean;
}

/** The way through a page that RoleCall does not know; fetched when it is opened. */
export function ByHand({ open, ...body }: Properties) {
  const [opened, setOpened] = useState(open);
  return (
    <details
      class="fold by-hand"
      open={open}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <h2>{t('byHandTitle')}</h2>
      </summary>
      {(opened || open) && <ByHandBody {...body} />}
    </details>
  );
}
