import { useEffect, useState } from 'preact/hooks';
import { ReportView } from '../../components/report-view';
import { allEntries } from '../../utils/setup/history';
import type { HistoryEntry } from '../../utils/setup/history-entry';

/** The report of the setup that the address names, out of the history: no secret is in either. */
export function App() {
  const [entry, setEntry] = useState<HistoryEntry | null | undefined>();
  useEffect(() => {
    const id = new URLSearchParams(location.search).get('setup');
    allEntries().then(
      (entries) => setEntry(entries.find((one) => one.id === id) ?? null),
      () => setEntry(null),
    );
  }, []);
  return <ReportView entry={entry} onPrint={() => print()} />;
}
