import { buying, needing } from './buying.ts';
import { contaminator } from './contaminator.ts';
import type { Gauge } from './gauge.ts';
import { history } from './history.ts';
import { language } from './language.ts';
import { need } from './need.ts';
import { pathsOfThree } from './paths-of-three.ts';
import { rival } from './rival.ts';
import { stages } from './stages.ts';

/** All that is asked about a pair. */
export const gauges: readonly Gauge[] = [
  need,
  buying,
  needing,
  stages,
  pathsOfThree,
  contaminator,
  rival,
  language,
  history,
];
