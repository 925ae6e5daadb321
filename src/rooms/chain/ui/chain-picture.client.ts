/**
 * The whole script of the chain's picture: pointing at a firm, or coming to it with the keyboard, shows its ties and
 * whom they lead to; the arrows walk to the nearest stage or firm that way. The picture is whole without it.
 */
const picture = document.querySelector<SVGSVGElement>('svg[data-chain]');

/** Shows what a firm is tied to; nothing, when it is null. */
function trace(firm: string | null): void {
  if (!picture) return;
  for (const one of picture.querySelectorAll('.on')) one.classList.remove('on');
  const ties = firm === null ? [] : [...picture.querySelectorAll(`[data-a="${firm}"], [data-b="${firm}"]`)];
  picture.classList.toggle('tracing', ties.length > 0);
  const ends = new Set(ties.flatMap((tie) => [tie.getAttribute('data-a'), tie.getAttribute('data-b')]));
  for (const tie of ties) tie.classList.add('on');
  for (const end of ends)
    for (const mark of picture.querySelectorAll(`[data-f="${end}"]`)) mark.classList.add('on');
}

const firmAt = (target: EventTarget | null) =>
  (target as Element | null)?.closest('[data-f]')?.getAttribute('data-f') ?? null;

const ways: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The link nearest in a direction; what stands aside counts as farther than what stands ahead. */
function nearest(from: Element, [dx, dy]: readonly [number, number]): SVGAElement | null {
  const centre = (of: Element) => {
    const { left, top, width, height } = of.getBoundingClientRect();
    return { x: left + Math.min(width, 20) / 2, y: top + height / 2 };
  };
  const here = centre(from);
  let best: { link: SVGAElement; far: number } | null = null;
  for (const link of picture!.querySelectorAll<SVGAElement>('a')) {
    const there = centre(link);
    const ahead = (there.x - here.x) * dx + (there.y - here.y) * dy;
    const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
    const far = ahead + 2 * aside;
    if (ahead > 2 && (best === null || far < best.far)) best = { link, far };
  }
  return best?.link ?? null;
}

picture?.addEventListener('pointerover', ({ target }) => trace(firmAt(target)));
picture?.addEventListener('pointerleave', () => trace(null));
picture?.addEventListener('focusin', ({ target }) => trace(firmAt(target)));
picture?.addEventListener('focusout', () => trace(null));
picture?.addEventListener('keydown', (event) => {
  const way = ways[event.key];
  const at = (event.target as Element).closest('a');
  if (!way || !at || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const next = nearest(at, way);
  if (!next) return;
  next.focus();
  event.preventDefault();
});
