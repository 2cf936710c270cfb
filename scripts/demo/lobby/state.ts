/** What a destination's own server says of a job: all that the lobby's page is told. */
export interface JobState {
  readonly verdict: string;
  readonly calls: number;
  readonly passed: number;
}

/** By the job's id. */
export type LobbyState = Readonly<Record<string, JobState>>;

/** The server's word as the lobby's page has it. */
export function sentenceOf({ verdict, calls, passed }: JobState): string {
  if (!verdict) return 'Nothing received yet';
  if (verdict === 'Connected') return `Connected: the vendor allowed all ${calls} calls`;
  return `Not connected: the vendor refused ${calls - passed} of ${calls} calls`;
}
