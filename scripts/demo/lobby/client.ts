/** Keeps the lobby's verdicts at what the destinations' servers say. */
import { type LobbyState, sentenceOf } from './state';

const everyMilliseconds = 1000;

function show(state: LobbyState): void {
  for (const card of document.querySelectorAll<HTMLElement>('[data-job]')) {
    const job = state[card.dataset.job ?? ''];
    if (job) {
      card.dataset.verdict = job.verdict;
      write(card.querySelector('[data-verdict]'), sentenceOf(job));
    }
  }
  const all = Object.values(state);
  const connected = all.filter(({ verdict }) => verdict === 'Connected').length;
  write(document.querySelector('[data-count]'), `${connected} of ${all.length} connected`);
}

/** Only what is new is written, so that it is read aloud once. */
function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

async function look(): Promise<void> {
  if (document.visibilityState === 'visible') {
    const answer = await fetch('/state').catch(() => undefined);
    if (answer) show((await answer.json()) as LobbyState);
  }
  setTimeout(look, everyMilliseconds);
}

void look();
