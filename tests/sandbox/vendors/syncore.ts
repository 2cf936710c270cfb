/** Small pages in the words of Syncore's own. */

/** The page of the API keys, masked until they are revealed. */
export const keysPage = `<!doctype html><html lang="en"><title>Syncore</title><h1>API</h1>
  <label>Primary API key <input type="password" readonly value="0000"></label>
  <label>Secondary API key <input type="password" readonly value="0000"></label>
  <button type="button">Reveal API Keys</button>
  <div>ACTIONS <button type="button">Regenerate API Keys</button></div></html>`;

/** A page of the daily work. */
export const jobPage = `<!doctype html><html lang="en"><title>Syncore</title><h1>Job 4711</h1><input name="memo"></html>`;
