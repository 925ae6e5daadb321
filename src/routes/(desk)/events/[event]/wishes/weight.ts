import { usualWeight, weights, type Weight } from '#events';

export function weightFrom(fields: FormData): Weight {
  return weights.find((weight) => weight === Number(fields.get('weight'))) ?? usualWeight;
}
