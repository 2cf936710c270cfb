/** The shell: a menu at the side, and a frame that can be put in place anew. */
const frame = (): HTMLIFrameElement | null => document.querySelector('[data-slot="iframe"] > iframe');

function replaceFrame(address: string): void {
  const old = frame();
  if (!old) return;
  const fresh = document.createElement('iframe');
  fresh.title = old.title;
  fresh.src = address;
  old.replaceWith(fresh);
}

for (const entry of document.querySelectorAll<HTMLElement>('[data-slot="side-panel"] [data-target]')) {
  entry.addEventListener('click', (event) => {
    event.preventDefault();
    replaceFrame(entry.dataset.target ?? '');
  });
}

addEventListener('message', ({ data, origin }) => {
  if (data === 'redraw-shell' && origin === location.origin) replaceFrame(frame()?.src ?? '');
});

export {};
