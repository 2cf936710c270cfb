import { useEffect, useState } from 'preact/hooks';
import { HistoryList } from '../../components/history-list';
import { allEntries, wipeHistory } from '../../utils/setup/history';
import type { HistoryEntry } from '../../utils/setup/history-entry';
import { toCsv, toJson } from '../../utils/setup/history-export';
import { t } from '../../utils/strings';
import { saveText } from '../sidepanel/clipboard';
import type { PartTools } from './parts';

/** What was set up, and where its secret went. */
export function History({ say }: PartTools) {
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  useEffect(() => void allEntries().then(setEntries), []);

  async function wipe() {
    await wipeHistory();
    setEntries(await allEntries());
    say(t('historyWiped'));
  }
  function save(kind: 'csv' | 'json', shown: readonly HistoryEntry[]) {
    saveText(`rolecall-history.${kind}`, kind === 'csv' ? toCsv(shown) : toJson(shown));
  }
  return <HistoryList entries={entries} onSave={save} onWipe={() => void wipe()} />;
}
