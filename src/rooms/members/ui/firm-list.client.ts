/**
 * The whole script of the list of firms, a few hundred bytes: the page itself is HTML and works without it.
 * With it the list follows while one types, rows are walked with the keyboard, and what can be done with ticked
 * rows appears when a row is ticked.
 */
import { walkRows } from './walk-rows.ts';

const patience = 90;
/** The parts of the page that a search changes; each is found by its `data-follows`. */
const parts = () => document.querySelectorAll<HTMLElement>('[data-follows]');

let waiting: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;

/** The list's address for what the form says now, without the fields left empty. */
function addressOf(form: HTMLFormElement): string {
  const asked = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  const query = new URLSearchParams(asked).toString();
  return query ? `${form.action}?${query}` : form.action;
}

/** Fetches the same page a press of Enter would bring, and puts its parts in place. The latest question wins. */
async function follow(form: HTMLFormElement): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  const address = addressOf(form);
  try {
    const answer = await fetch(address, { signal: asking.signal, headers: { accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return location.assign(address);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of parts()) {
      const next = fresh.querySelector(`[data-follows="${part.dataset['follows']}"]`);
      if (next) part.replaceWith(document.adoptNode(next));
    }
    history.replaceState(null, '', address);
    tellChosen();
  } catch (error) {
    if ((error as Error).name !== 'AbortError') location.assign(address);
  }
}

/** What can be done with the rows ticked, and how many they are. */
function tellChosen(): void {
  const bar = document.getElementById('selection');
  if (!bar) return;
  const chosen = document.querySelectorAll('input[name=firm]:checked').length;
  bar.hidden = chosen === 0;
  const told = bar.querySelector<HTMLElement>('[role=status]')!;
  const { one = '', many = '' } = told.dataset;
  told.textContent = chosen === 1 ? one : many.replace('2', String(chosen));
  const merge = bar.querySelector<HTMLElement>('[formaction="/members/merge"]');
  if (merge) merge.hidden = chosen !== 2;
}

document.addEventListener('input', ({ target }) => {
  const line = target as HTMLInputElement;
  if (line.type !== 'search' || !line.form) return;
  const { form } = line;
  clearTimeout(waiting);
  waiting = setTimeout(() => void follow(form), patience);
});
document.addEventListener('change', ({ target }) => {
  const field = target as HTMLInputElement;
  if (field.name === 'firm') tellChosen();
  else if (field.form?.role === 'search' && field.type !== 'search') location.assign(addressOf(field.form));
});
window.addEventListener('keydown', (event) => {
  const line = document.querySelector<HTMLInputElement>('input[type=search][aria-keyshortcuts]');
  const busy = (event.target as HTMLElement).closest('input, select, textarea');
  if (event.key === '/' && !busy && !event.ctrlKey && !event.metaKey && !event.altKey && line) {
    event.preventDefault();
    line.select();
    return;
  }
  walkRows(event);
});
tellChosen();
