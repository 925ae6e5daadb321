import type { CastFirm } from '../../world.ts';

/** Carbon, and the tools it is laid in. */
export const composites: readonly CastFirm[] = [
  {
    key: 'alcionea',
    name: 'Compositi Alcionea',
    town: 'Castel Lanterna',
    lang: 'it',
    founded: 1998,
    staff: 54,
    tags: ['composites', 'autoclave', 'crash structures'],
    line: {
      it: 'Strutture in carbonio da autoclave, dalle ali alle cellule.',
      en: 'Autoclave carbon structures, from wings to survival cells.',
    },
    offers: [
      'Pre-preg in autoclave Ø 2,2 × 6 m a 8 bar e 200 °C; strutture d’urto con prova statica interna a 50 kN.',
      'Riparazione di fondi e ali in 36 ore, con termografia prima e dopo.',
    ],
    needs: [
      'Modelli in resina epossidica 1.200 × 800 fresati a 0,1 mm, in otto giorni.',
      'Inserti in titanio stampati con superficie pronta per l’incollaggio, prova a trazione compresa.',
    ],
    seeks: ['quercenta', 'thistleford', 'levantesa', 'falcovento', 'soffiana', 'lanternwick'],
    people: [
      ['Vittoria Alcioni', 'amministratrice delegata', 2009],
      ['Ruggero Pastremoli', 'responsabile laminazione', 2011],
    ],
  },
  {
    key: 'wexcombe',
    name: 'Wexcombe Composites',
    town: 'Wexcombe Vale',
    lang: 'en',
    founded: 1993,
    staff: 46,
    tags: ['composites', 'resin infusion', 'aerospace'],
    line: {
      it: 'Carbonio per piccole serie, anche con fibra recuperata.',
      en: 'Short-run carbon, recovered fibre included.',
    },
    offers: [
      'Infusion and press-cure panels to 2.4 × 1.2 m, Class A out of tool, 25 to 500 sets.',
      'Non-crimp from recovered fibre, 85 % of virgin stiffness, batch data on request; flax hybrids for bodywork.',
    ],
    needs: [
      'Heat shielding that survives 280 °C behind the exhaust without 400 g of gold foil.',
      'Aerodynamicists who freeze the surface before the tool is cut.',
    ],
    seeks: ['greyhaven', 'thistleford', 'foxglove', 'merrowdown', 'quietfield', 'pardiglia'],
    people: [
      ['Harriet Wexley', 'managing director', 2014],
      ['Conrad Moyle', 'tooling and processes', 2008],
    ],
  },
  {
    key: 'quercenta',
    name: 'Modelleria Quercenta',
    town: 'Pieve Morana',
    lang: 'it',
    founded: 1961,
    staff: 16,
    tags: ['tooling', 'patterns', 'autoclave'],
    line: {
      it: 'Modelli, stampi e attrezzi per fonderia e autoclave.',
      en: 'Patterns, moulds and tools for foundries and autoclaves.',
    },
    offers: [
      'Stampi in carbonio per autoclave, 40 cicli garantiti; modelli in resina fino a 4 m fresati e sigillati.',
      'Casse d’anima per fonderia in cinque giorni dal file, anche in legno dove conviene.',
    ],
    needs: [
      'Scansione a luce strutturata di stampi grandi, due volte al mese.',
      'Pre-preg per attrezzi vicino a scadenza, in rotoli interi.',
    ],
    seeks: ['alcionea', 'corvalle', 'calibrana', 'wexcombe', 'soffiana'],
    people: [['Olindo Quercetani', 'titolare', 1996]],
  },
  {
    key: 'thistleford',
    name: 'Thistleford Tooling',
    town: 'Thistleford',
    lang: 'en',
    founded: 1990,
    staff: 22,
    tags: ['tooling', 'autoclave', 'invar'],
    line: {
      it: 'Attrezzi in invar e in carbonio che tornano a misura dopo mille cicli.',
      en: 'Invar and carbon tools still true after a thousand cycles.',
    },
    offers: [
      'Welded invar tools to 3.5 m, vacuum-tight below 3 mbar in ten minutes, laser-tracked to 0.08 mm.',
      'Trim jigs and bonding fixtures with the drawing, the numbers and the photographs.',
    ],
    needs: [
      'Five-axis capacity for tools over 2 m in May and June.',
      'A composite shop that will share lay-up feedback before design release.',
    ],
    seeks: ['wexcombe', 'alcionea', 'windlass', 'kestrel-bridge', 'quercenta'],
    people: [
      ['Rufus Thistlewood', 'owner', 2002],
      ['Priya Denholm', 'design lead', 2018],
    ],
  },
];
