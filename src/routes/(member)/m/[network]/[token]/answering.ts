import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { OpenedCapability } from '#accounts/server';
import type { Refusal, Result } from '#platform';
import { notFound } from '#platform/server';
import { opened } from './opened.ts';

/** A form as it was sent: what was typed or ticked, by name. It comes back whole when the act was refused. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** How an act ended: `told` names the word of thanks; `page` is the page to go on to. */
export interface Answer {
  said: Result<unknown>;
  told: string;
  page?: string;
}

type MemberEvent = RequestEvent<{ network: string; token: string }>;
type MemberAct = (event: MemberEvent) => Promise<ActionFailure<{ refusal: Refusal; typed: Typed }>>;

/**
 * An act on a member's page, as its room brings it: back to the page with a word of thanks, or with the reason why
 * not and all that was typed. A room finds out for itself whether the link is for this act.
 */
export const answering =
  (act: (link: OpenedCapability, form: FormData, event: MemberEvent) => Promise<Answer>): MemberAct =>
  async (event) => {
    const form = await event.request.formData();
    const { said, told, page } = await act(await opened(event), form, event);
    if (!said.ok && said.refusal.code === 'link/closed') notFound('link');
    if (!said.ok) return fail(400, { refusal: said.refusal, typed: typedIn(form) });
    const back = new URLSearchParams({ told });
    const lang = event.url.searchParams.get('lang');
    if (lang) back.set('lang', lang);
    if (page) back.set('page', page);
    redirect(303, `?${back}`);
  };

export function typedIn(form: FormData): Typed {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String)]));
}
