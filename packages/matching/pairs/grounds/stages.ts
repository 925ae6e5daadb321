import { bothWays } from './gauge.ts';

/** One stage that feeds one stage is half a reason. */
const A_STEP = 0.5;

/** What the one makes, the other takes further. Whoever already supplies the other needs no introduction for it. */
export const stages = bothWays((feeding, fed, look, tally) => {
  if (feeding.feeds.size === 0) return;
  for (const stage of fed.stageList) {
    const feeders = feeding.feeds.get(stage);
    if (!feeders) continue;
    const tie = look.ties.between(feeding.place, fed.place)[0];
    if (tie) return tally.block(tie.id);
    for (const feeder of feeders)
      tally.add('stages', A_STEP / (fed.stages.size * feeding.stages.size) ** 0.5, () => ({
        from: feeding.id,
        to: fed.id,
        facts: [feeding.stages.get(feeder)!, fed.stages.get(stage)!],
        data: { stage: look.map.stageName(feeder), next: look.map.stageName(stage) },
      }));
  }
});
