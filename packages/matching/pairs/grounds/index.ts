import { buying, needing } from './buying.ts';
import { contaminator } from './contaminator.ts';
import type { Gauge } from './gauge.ts';
import { history } from './history.ts';
import { language } from './language.ts';
import { need } from './need.ts';
import { pathsOfThree } from './paths-of-three.ts';
import { rival } from './rival.ts';
import { stages } from './stages.ts';

/** What can be a cause to meet. */
const causes: readonly Gauge[] = [need, buying, needing, stages, pathsOfThree, contaminator];

/** What is asked only of those who have one. */
const circumstances: readonly Gauge[] = [rival, language, history];

/** All that is asked about a pair. */
export const allGauges = { causes, circumstances };
export type Gauges = typeof allGauges;
