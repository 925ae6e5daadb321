/**
 * The whole script of the form for offers and needs: names of firms and capabilities are suggested while one types.
 * The form works without it: what was typed is looked up when it is sent.
 */
const waiting = new WeakMap<HTMLInputElement, ReturnType<typeof setTimeout>>();

async function suggest(line: HTMLInputElement): Promise<void> {
  const query = new URLSearchParams({ of: line.dataset['suggests']!, q: line.value });
  const answer = await fetch(`/opportunities/names?${query}`, { headers: { accept: 'application/json' } });
  if (!answer.ok || !line.list) return;
  const { names } = (await answer.json()) as { names: string[] };
  line.list.replaceChildren(
    ...names.map((name) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }),
  );
}

document.addEventListener('input', ({ target }) => {
  const line = target as HTMLInputElement;
  if (!line.dataset?.['suggests'] || line.value.trim().length < 2) return;
  clearTimeout(waiting.get(line));
  waiting.set(
    line,
    setTimeout(() => void suggest(line), 120),
  );
});
