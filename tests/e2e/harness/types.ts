/** How the end-to-end tests drive either browser. What one browser alone can do is on its own class. */

/** A CSS selector, or what a person sees: a role with its accessible name. A name given as text is exact. */
export type Target = string | { readonly role: string; readonly name?: string | RegExp };

export interface WaitOptions {
  /** Milliseconds; 10,000 unless told. */
  readonly timeout?: number;
}

/** One document: a page's top document or one of its frames. Actions wait for a visible match and act on the first. */
export interface DocumentDriver {
  url(): Promise<string>;
  click(target: Target): Promise<void>;
  /** Replaces a field's text as typing would. */
  fill(target: Target, text: string): Promise<void>;
  /** Visible text of the first match, spaces folded. */
  text(target: Target): Promise<string>;
  /** Texts of all matches, in document order; none is no error. */
  texts(target: Target): Promise<string[]>;
  attribute(target: Target, name: string): Promise<string | null>;
  count(target: Target): Promise<number>;
  waitFor(target: Target, options?: WaitOptions): Promise<void>;
  /** Waits until nothing visible matches. */
  waitForGone(target: Target, options?: WaitOptions): Promise<void>;
  /** Waits until the function, run in the document, returns something true, and returns that: JSON, never an element. */
  waitForState<Value, Arg = undefined>(check: (arg: Arg) => Value, arg?: Arg): Promise<Value>;
  /** Runs a function in the document, in the page's own world. What goes in and comes out is JSON. */
  evaluate<Value, Arg = undefined>(body: (arg: Arg) => Value, arg?: Arg): Promise<Awaited<Value>>;
}

export interface PageDriver extends DocumentDriver {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The page's own document and those of its frames. */
  documents(): Promise<DocumentDriver[]>;
  /** The frame whose address contains this text, waited for. */
  frame(part: string): Promise<DocumentDriver>;
  /** Presses a key, for example `Tab` or `Enter`, with the page's focus as it is. */
  press(key: string): Promise<void>;
  /** Does something and returns the window that it opened. */
  popup(act: () => Promise<void>): Promise<PageDriver>;
  bringToFront(): Promise<void>;
  /** Gives the page's document a size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://<id>/` or `moz-extension://<uuid>/`. */
  readonly extensionUrl: string;
  /** The profile's folder on disk, for looking at what was written. */
  readonly profileDir: string;
  openPage(url: string): Promise<PageDriver>;
  /** Every page that is open, windows that pages opened among them. */
  pages(): Promise<PageDriver[]>;
  /** All that was written to any console since the browser started: of pages, content scripts and the background. */
  consoleLines(): Promise<readonly string[]>;
  /** Opens `sidepanel.html` pinned to that tab, as a page of its own. */
  openPanel(tabId: number): Promise<PageDriver>;
  /** Opens a page of the extension, for example `options.html`. */
  openExtensionPage(path: string): Promise<PageDriver>;
  /** The extension's own number for a page's tab. Brings the page to the front. */
  tabIdOf(page: PageDriver): Promise<number>;
  /**
   * Presses the extension's button for that page's tab: it opens the browser's own panel and grants `activeTab`, as a
   * person's click does.
   */
  pressToolbarButton(page: PageDriver): Promise<void>;
  /** Lets the extension's next request for this pattern succeed without a person. */
  grantHost(pattern: string): Promise<void>;
  /** Ends the background now, as the browser does when it has been idle. */
  killWorker(): Promise<void>;
  /** Closes the browser and keeps the profile, so that what it wrote can be read. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The built extension. */
  readonly extensionDir: string;
  /** A forward proxy that answers for every host, as `http://127.0.0.1:PORT`. */
  readonly proxy: string;
  /** A new folder unless given. */
  readonly profileDir?: string;
  /** Chromium alone: the fingerprint of the one key to be trusted; unless given every certificate is. */
  readonly trust?: string;
  /** What a company's policy says to the extension. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** `light` unless given. */
  readonly colorScheme?: 'light' | 'dark';
  /** Chromium alone: in windows that a person sees and uses. */
  readonly visible?: boolean;
}
