import type { CastChain } from '../standing.ts';
import { answers } from './answers.ts';
import { apart } from './apart.ts';
import { glossary } from './glossary.ts';
import { parts } from './needs/parts.ts';
import { running } from './needs/running.ts';
import { offers } from './offers.ts';
import { own } from './own.ts';
import { car } from './standing/car.ts';
import { knowing } from './standing/knowing.ts';
import { machining } from './standing/machining.ts';
import { metal } from './standing/metal.ts';
import { power } from './standing/power.ts';
import { supply } from './supply.ts';

export const chain: CastChain = {
  pack: 'motorsport',
  standing: [...metal, ...machining, ...car, ...power, ...knowing],
  supply,
  opportunities: [...parts, ...running, ...offers],
  apart,
  answers,
  glossary,
  own,
};
