import type { Lang } from '#platform';
import type { Finding } from './finding.ts';
import { keyOf } from './finding.ts';
import type { InWords, SayFindings } from './findings-words.ts';

/** How the reader calls what a finding names. */
export interface Naming {
  lang: Lang;
  stage(id: string): string;
  capability(id: string): string;
  neighbour(id: string): string;
  firm(id: string): string;
  stageOf(capability: string): string | undefined;
  /** A firm that wants not to be named is null for those who may not know it. */
  opportunity(id: string): { title: string; firm: string | null };
}

/** A finding as a page, a table and a sheet of paper show it. */
export interface SaidFinding extends InWords {
  code: Finding['code'];
  key: string;
  /** Where its act leads. */
  href: string;
  /** The firms behind it. */
  firms: readonly string[];
  /** The stages it speaks of. */
  stages: readonly string[];
}

export const stageAddress = (stage: string, beside?: string) =>
  `/chain/${stage}${beside ? `?with=${beside}` : ''}`;

export function sayFinding(finding: Finding, naming: Naming, says: SayFindings): SaidFinding {
  const { stage, capability, firm } = naming;
  const said = (words: InWords, href: string, firms: readonly string[], stages: readonly string[]) => ({
    ...words,
    code: finding.code,
    key: keyOf(finding),
    href,
    firms,
    stages,
  });
  switch (finding.code) {
    case 'need-unanswered': {
      const opportunity = naming.opportunity(finding.opportunity);
      const stages = [...new Set(finding.capabilities.flatMap((id) => naming.stageOf(id) ?? []))];
      const words = says['need-unanswered']({ ...opportunity, asks: finding.capabilities.map(capability) });
      const href = stages[0] ? stageAddress(stages[0]) : '/chain/table';
      return said(words, href, opportunity.firm === null ? [] : [finding.firm], stages);
    }
    case 'hole': {
      const { before, after, wanting } = finding;
      const needs = finding.needs.map((id) => naming.opportunity(id).title);
      const words = says.hole({
        stage: stage(finding.stage),
        before: before.length,
        after: after.length,
        needs,
        wanting: wanting.length,
      });
      return said(words, stageAddress(finding.stage), wanting, [finding.stage]);
    }
    case 'single-source': {
      const words = says['single-source']({
        stage: stage(finding.stage),
        capability: finding.capability === null ? null : capability(finding.capability),
        firm: firm(finding.firm),
        buyers: finding.buyers.length,
        next: finding.next.length,
      });
      const depends = finding.buyers.length > 0 ? finding.buyers : finding.next;
      return said(words, stageAddress(finding.stage), [finding.firm, ...depends], [finding.stage]);
    }
    case 'untied': {
      const { from, to, before, after, both } = finding;
      const words = says.untied({
        from: stage(from),
        to: stage(to),
        before: before.length,
        after: after.length,
        both: both.length,
      });
      return said(words, stageAddress(to, from), [...before, ...after], [from, to]);
    }
    case 'one-sided':
      return said(says['one-sided']({ ties: finding.ties.length }), '/chain/table#one-sided', [], []);
    case 'contaminator': {
      const words = says.contaminator({
        firm: firm(finding.firm),
        firms: finding.firms.length,
        stages: finding.stages.length,
        least: finding.least,
      });
      return said(words, `/chain?firm=${finding.firm}`, [finding.firm, ...finding.firms], finding.stages);
    }
    case 'overlap': {
      const words = says.overlap({
        stage: stage(finding.stage),
        capability: finding.capability === null ? null : capability(finding.capability),
        firms: finding.firms.length,
        abroad: finding.abroad.length,
        least: finding.least,
      });
      return said(words, stageAddress(finding.stage), finding.firms, [finding.stage]);
    }
    case 'neighbour': {
      const { there, could } = finding;
      const neighbour = naming.neighbour(finding.neighbour);
      const words = says.neighbour({ neighbour, there: there.length, could: could.length });
      return said(words, `/chain?neighbour=${finding.neighbour}`, [...there, ...could], []);
    }
    case 'unplaced':
      return said(says.unplaced({ firms: finding.firms.length }), '/chain/table#unplaced', finding.firms, []);
  }
}
