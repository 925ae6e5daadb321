import type { MatchingWords } from '../en.ts';

const colon = (reason: string) => (reason ? `: ${reason}` : '');

export const reasons: MatchingWords['reasons'] = {
  need: (f) => `${f.from} cerca «${f.need}»; ${f.to} ${f.answer}.`,
  technology: (f) => `${f.from} cerca tecnologia, «${f.need}»; ${f.to} ${f.answer}.`,
  project: (f) => `${f.from} cerca compagni per un progetto, «${f.need}»; ${f.to} ${f.answer}.`,
  buys: (f) => `${f.from} dice di cercare ${f.capability}; ${f.to} lo fa.`,
  needs: (f) =>
    `Chi fa ${f.by} ha bisogno di ${f.capability}: ${f.from} fa la prima cosa, ${f.to} la seconda.`,
  stages: (f) => `${f.from} lavora nella fase «${f.stage}», ${f.to} in «${f.next}», la fase che ne dipende.`,
  paths: (f) =>
    `${f.from} e ${f.other} riforniscono entrambe ${f.customer}; ${f.other} rifornisce già anche ${f.to}.`,
  contaminator: (f) =>
    `${f.from} lavora in ${f.stages} fasi${f.sectors > 1 ? ` di ${f.sectors} settori` : ''}: può portare a ${f.to} ciò che altrove si sa.`,
  conditions: (f) =>
    f.certification
      ? `${f.to} ha ${f.certification}, come richiesto.`
      : f.market
        ? `${f.to} serve già ${f.market}.`
        : f.quantity
          ? `Un lotto di ${f.quantity} è alla portata di ${f.to}.`
          : `${f.to} ha molta capacità libera.`,
  new: () => 'Non si sono mai incontrate.',
  again: (f) => `Si sono incontrate il ${f.date}, e ne è venuto qualcosa.`,
  rival: (f) =>
    f.shared
      ? `Fanno entrambe ${f.shared}: possono vedersi come concorrenti.`
      : `Lavorano entrambe in «${f.stage}»: possono vedersi come concorrenti.`,
  capacity: (f) =>
    f.free
      ? `${f.to} non ha capacità libera.`
      : `Un lotto di ${f.quantity} è più di quanto ${f.to} prende (fino a ${f.most}).`,
  order: (f) => `Un lotto di ${f.quantity} è meno di quanto ${f.to} prende (da ${f.least}).`,
  certification: (f) =>
    f.date
      ? `La certificazione ${f.certification} di ${f.to} è scaduta il ${f.date}.`
      : `${f.from} chiede ${f.certification}; per ${f.to} nessuno l’ha annotata.`,
  market: (f) => `${f.from} chiede ${f.market}; ${f.to} non dice di vendere lì.`,
  language: () => 'A quanto risulta non hanno una lingua in comune.',
  lately: (f) => `Si sono incontrate, o sono state presentate, il ${f.date}.`,
  fruitless: (f) => `Si sono incontrate il ${f.date} e non ne è venuto nulla.`,
  declined: (f) =>
    f.from
      ? `${f.from} ha detto di no il ${f.date}${colon(f.no)}.`
      : `La scrivania ha detto di no il ${f.date}${colon(f.no)}.`,
};

export const answers: MatchingWords['answers'] = {
  can: (list) => `sa fare ${list}`,
  holds: (list) => `ha ${list}`,
  offers: (list) => `offre ${list}`,
  speaks: (list) => `dice di sé ${list}`,
  likeness: 'ci va vicino secondo il servizio linguistico',
  near: 'ci va vicino',
  quoted: (title) => `«${title}»`,
};

export const factLinks: MatchingWords['factLinks'] = {
  opportunity: (title) => `«${title}»`,
  capability: (capability, firm) => `${firm}: ${capability}`,
  position: (stage, firm) => `${firm}: ${stage}`,
  supply: (supplier, buyer) => `${supplier} rifornisce ${buyer}`,
  profile: (firm) => `${firm}: che cosa dice di sé`,
  trade: (firm) => `${firm}: come lavora e vende`,
};

export const grounds: MatchingWords['grounds'] = {
  need: 'Una cerca ciò che l’altra sa fare',
  technology: 'Una cerca tecnologia che l’altra ha',
  project: 'Una cerca compagni, e l’altra è adatta',
  buys: 'Una dice di comprare ciò che l’altra fa',
  needs: 'Ciò che fa una ha bisogno di ciò che fa l’altra',
  stages: 'Una lavora nella fase prima dell’altra',
  paths: 'Una può affiancare un fornitore dell’altra',
  contaminator: 'Una è in molti posti e porta sapere',
  conditions: 'Ciò che è chiesto in più c’è',
  new: 'Non si sono mai incontrate',
  again: 'Si incontrarono tempo fa, e bene',
  rival: 'Fanno le stesse cose',
  capacity: 'Lotto troppo grande, o niente capacità libera',
  order: 'Lotto troppo piccolo',
  certification: 'Manca una certificazione',
  market: 'Un mercato non è servito',
  language: 'Nessuna lingua in comune',
  lately: 'Si sono incontrate da poco',
  fruitless: 'Si sono incontrate, e non ne è venuto nulla',
  declined: 'Una delle due ha detto di no',
};

export const noReasons: MatchingWords['noReasons'] = {
  '': '',
  'already-customer': 'fanno già affari',
  known: 'si conoscono',
  competitor: 'sono concorrenti',
  'not-now': 'non ora',
  'no-interest': 'nessun interesse',
  'too-far': 'troppo lontano',
  'too-small': 'troppo piccola',
  'too-big': 'troppo grande',
  other: 'un altro motivo',
};
