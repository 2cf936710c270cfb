/** Menus, tabs, closed panels and "Select all" of plain forms; and the two tokens that only a script can show. */

function openTab(link: HTMLAnchorElement): void {
  const strip = link.closest('.nav-tabs');
  for (const item of strip?.querySelectorAll('li') ?? [])
    item.classList.toggle('active', item.contains(link));
  for (const other of strip?.querySelectorAll('a') ?? [])
    other.setAttribute('aria-selected', String(other === link));
  const pane = document.querySelector(link.getAttribute('href') ?? '');
  for (const sibling of pane?.parentElement?.children ?? [])
    sibling.classList.toggle('active', sibling === pane);
}

function toggleCollapse(link: HTMLElement): void {
  const target = document.querySelector(link.getAttribute('href') ?? '');
  const open = target?.classList.toggle('in') ?? false;
  link.setAttribute('aria-expanded', String(open));
  link.classList.toggle('collapsed', !open);
}

function onToggle(event: Event): void {
  const toggle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-toggle]') : null;
  if (!toggle) return;
  event.preventDefault();
  if (toggle instanceof HTMLAnchorElement && toggle.dataset.toggle === 'tab') openTab(toggle);
  else if (toggle.dataset.toggle === 'collapse') toggleCollapse(toggle);
  else toggle.parentElement?.classList.toggle('open');
}

function onSelectAll(event: Event): void {
  const all = event.target;
  if (!(all instanceof HTMLInputElement) || !all.matches('.js-select-all')) return;
  for (const box of all.form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []) {
    if (box !== all && !box.disabled) box.checked = all.checked;
  }
}

function clearToken(): string {
  return JSON.parse(document.querySelector('.js-token')?.textContent ?? '""');
}

function revealByScript(): void {
  const host = document.querySelector('.js-shadow-token');
  if (host && !host.shadowRoot) {
    const value = document.createElement('code');
    value.textContent = clearToken();
    host.attachShadow({ mode: 'open' }).append('API Token: ', value);
  }
  const field = document.querySelector<HTMLInputElement>('.js-late-token');
  if (field) {
    setTimeout(() => {
      field.value = clearToken();
    }, 400);
  }
}

async function onPush(event: Event): Promise<void> {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.js-push') : null;
  if (!link) return;
  event.preventDefault();
  const answer = await fetch(link.href);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  history.pushState({}, '', link.href);
  const content = document.querySelector('#content');
  content?.replaceChildren(...(next.querySelector('#content')?.childNodes ?? []));
  // Scripts of a parsed document never run: the island's own is asked for anew.
  const island = document.querySelector<HTMLElement>('[data-island]')?.dataset.island;
  if (island)
    document.head.append(Object.assign(document.createElement('script'), { src: `/assets/${island}.js` }));
}

document.addEventListener('click', onToggle);
document.addEventListener('click', onPush);
document.addEventListener('change', onSelectAll);
document.addEventListener('sandbox:revealed', revealByScript);
revealByScript();
