/**
 * The whole script of the pages where one looks a capability or a firm up: what a search finds follows while one
 * types. The page is HTML and works without it.
 */
let waiting: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;

async function follow(form: HTMLFormElement): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  // A form may lead to a place on its page; what it asks stands before that.
  const [page] = form.action.split('#');
  const address = `${page}?${new URLSearchParams(new FormData(form) as never).toString()}`;
  try {
    const answer = await fetch(address, { signal: asking.signal, headers: { accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const part = form.dataset['finds'] ?? form.closest<HTMLElement>('[data-finds]')?.dataset['finds'];
    const [old, next] = [document, fresh].map((page) => page.querySelector(`[data-follows="${part}"]`));
    if (old && next) old.replaceWith(document.adoptNode(next));
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
}

document.addEventListener('input', ({ target }) => {
  const line = target as HTMLInputElement;
  if (line.type !== 'search' || !line.form) return;
  const { form } = line;
  clearTimeout(waiting);
  waiting = setTimeout(() => void follow(form), 90);
});
