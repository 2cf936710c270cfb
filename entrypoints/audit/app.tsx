import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { AuditView } from '../../components/audit-view';
import type { CatalogueEntry } from '../../utils/manifests/types';
import type { VendorId } from '../../utils/manifests/vendors';
import { onStateChanged } from '../../utils/messaging/channel';
import { auditCsv, auditJson } from '../../utils/setup/audit-export';
import type { AuditState } from '../../utils/setup/audit-types';
import { t } from '../../utils/strings';
import { saveText } from '../sidepanel/clipboard';
import { loadCatalogue } from '../sidepanel/load-catalogue';
import { auditedTab, endWithPage, lookAt, openParts, recordRole, wake } from './background';

const tabId = auditedTab();

/** The audit of one tab, for as long as this page is open. */
export function App() {
  const [state, setState] = useState<AuditState | null>(null);
  const [catalogue, setCatalogue] = useState<readonly CatalogueEntry[]>([]);
  const [vendor, setVendor] = useState<VendorId | ''>('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [opening, setOpening] = useState(false);
  const [at, setAt] = useState(Date.now);
  const asked = useRef(0);
  const woken = useRef(false);
  const name = (typed ?? state?.title ?? '').trim();

  const look = useCallback(async () => {
    asked.current += 1;
    const question = asked.current;
    const answer = await lookAt(tabId, chosen);
    // A slower answer to an earlier question must not overwrite a newer one.
    if (!answer || question !== asked.current) return;
    setState(answer);
    // While the page loads it is nobody's for a moment: what is being chosen stays.
    if (answer.vendor !== '') setVendor(answer.vendor);
    // It may not have been looked at since the browser started.
    if (answer.trouble !== 'no-page' || woken.current) return;
    woken.current = true;
    void wake(tabId);
    setAt(Date.now());
  }, [chosen]);

  useEffect(() => {
    loadCatalogue().then(setCatalogue, () => setSaid(t('catalogueFailed')));
    return endWithPage(tabId);
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    void look();
    onStateChanged(controller.signal, (changed) => (changed === tabId || changed === -1) && void look());
    return () => controller.abort();
  }, [look]);

  function save(kind: 'csv' | 'json') {
    if (!state) return;
    const role = { name, at, state };
    saveText(`rolecall-audit.${kind}`, kind === 'csv' ? auditCsv(role) : auditJson(role));
  }
  async function open() {
    setOpening(true);
    setSaid('');
    const opened = await openParts(tabId);
    await look();
    setOpening(false);
    if (!opened) setSaid(t('auditNotOpened'));
  }
  async function record() {
    const text = await recordRole(tabId, name);
    setSaid(t(text ? 'auditRecorded' : 'auditNotRecorded'));
    if (text) saveText('role.json', text);
  }
  return (
    <AuditView
      state={state}
      vendor={vendor}
      catalogue={catalogue}
      chosen={chosen}
      name={typed ?? state?.title ?? ''}
      at={at}
      said={said}
      opening={opening}
      onChoose={(id, on) => setChosen((old) => [...old.filter((one) => one !== id), ...(on ? [id] : [])])}
      onName={setTyped}
      onOpen={() => void open()}
      onPrint={() => print()}
      onSave={save}
      onRecord={() => void record()}
    />
  );
}
