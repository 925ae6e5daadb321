import type { CastFirm } from '../../world.ts';

/** Where the chain begins: steels, titanium, nickel alloys, and the two firms that give them a shape. */
export const metal: readonly CastFirm[] = [
  {
    key: 'lungomonte',
    name: 'Acciaierie Lungomonte',
    town: 'Ponteferro',
    lang: 'it',
    founded: 1958,
    staff: 84,
    tags: ['alloys', 'steel', 'melting'],
    line: {
      it: 'Acciai speciali rifusi sotto vuoto, anche in colate piccole.',
      en: 'Vacuum-remelted special steels, small heats included.',
    },
    offers: [
      '300M, 4340 e maraging 1.6358 rifusi VIM-VAR in barre da 20 a 180 mm; lotto minimo 400 kg, certificato EN 10204 3.1 con la spedizione.',
      'Colate di prova da 50 kg nel forno piccolo: chimica nuova, prima barra forgiata in tre settimane.',
    ],
    needs: [
      'Una fucina che provi con noi spezzoni di maraging Ø 140 con riduzione 5:1 e ci renda le fibre su provino longitudinale e trasversale.',
      'Qualcuno che misuri la tenacità a frattura K1C dei nostri 300M dopo doppio rinvenimento: oggi i provini vanno all’estero e tornano in sei settimane.',
    ],
    seeks: ['tornabuio', 'hollowby', 'eldermere', 'moresina', 'pendlewick', 'bellafiamma'],
    people: [
      ['Ottavia Lungarelli', 'amministratrice delegata', 2011],
      ['Sante Berlengo', 'metallurgista', 2004],
    ],
  },
  {
    key: 'harrowmoor',
    name: 'Harrowmoor Alloys',
    town: 'Harrowmoor',
    lang: 'en',
    founded: 1974,
    staff: 61,
    tags: ['alloys', 'nickel', 'melting', 'aerospace'],
    line: {
      it: 'Superleghe di nichel da 50 kg in su, e la loro polvere.',
      en: 'Nickel superalloys from 50 kg upwards, and their powder.',
    },
    offers: [
      'Alloy 718 and Waspaloy, vacuum induction melted in 50 to 600 kg heats; bar to 90 mm, ultrasonically tested to a 0.8 mm flat-bottomed hole.',
      'Gas-atomised 718 powder, 15–45 µm, oxygen under 120 ppm, in 20 kg drums: trial quantities at trial prices.',
    ],
    needs: [
      'A laser-bed shop willing to run a repeatability build of 60 tensile bars in our powder and let us publish the scatter.',
      'Exhaust and turbine makers who will tell us what cracks first, and when.',
    ],
    seeks: ['sintermoor', 'levantesa', 'cinderlow', 'whitlock', 'eldermere'],
    people: [
      ['Rowena Staithe', 'managing director', 2015],
      ['Gil Oddersby', 'powder development lead', 2019],
    ],
  },
  {
    key: 'sarvela',
    name: 'Titanio Sarvela',
    town: 'San Ganzio',
    lang: 'it',
    founded: 1989,
    staff: 17,
    tags: ['alloys', 'titanium', 'stockholder'],
    line: {
      it: 'Titanio tagliato a misura in un giorno, e il truciolo lo riprendiamo noi.',
      en: 'Titanium cut to size in a day, and we take the swarf back.',
    },
    offers: [
      'Ti-6Al-4V grado 5 (AMS 4928) e grado 23 in barra 6–150 mm e lamiera 0,8–60 mm, pronto a magazzino; taglio a ±0,3 mm entro 24 ore, anche un pezzo solo.',
      'Ritiro del truciolo di titanio separato e asciutto, pagato a peso con quotazione del mese.',
    ],
    needs: [
      'Officine che separino davvero il truciolo di grado 5 da quello di grado 2: cerchiamo tre accordi annuali da almeno 2 t.',
    ],
    seeks: ['montrano', 'brandisole', 'kestrel-bridge', 'cinderlow', 'hollowby'],
    people: [['Fausto Sarvelli', 'titolare', 1998]],
  },
  {
    key: 'corvalle',
    name: 'Fonderie Corvalle',
    town: 'Ponteferro',
    lang: 'it',
    founded: 1966,
    staff: 48,
    tags: ['foundry', 'aluminium', 'magnesium'],
    line: {
      it: 'Getti strutturali in alluminio e magnesio, da cinque pezzi in su.',
      en: 'Structural aluminium and magnesium castings, from five pieces up.',
    },
    offers: [
      'Getti in A357-T6 in sabbia da 0,3 a 45 kg, lotti da 5 a 300; pareti di 3 mm, radiografia al 100 % secondo ASTM E155 grado B.',
      'Scatole cambio in WE43 con anime stampate in sabbia: dal modello matematico al primo getto in 18 giorni lavorativi.',
    ],
    needs: [
      'Lavorazione a 5 assi di scatole cambio 420 × 380 × 300, sedi cuscinetto in H6, disponibile nei mesi di gennaio e febbraio.',
      'Simulazione di riempimento e solidificazione su commessa, risposta entro tre giorni.',
    ],
    seeks: ['montrano', 'kestrel-bridge', 'pendlewick', 'ventesimo', 'bellafiamma', 'calibrana'],
    people: [
      ['Ines Corvallini', 'titolare', 2007],
      ['Duilio Manzarda', 'responsabile tecnico', 2012],
    ],
  },
  {
    key: 'tornabuio',
    name: 'Fucine Tornabuio',
    town: 'Fornaccio',
    lang: 'it',
    founded: 1949,
    staff: 39,
    tags: ['forging', 'steel', 'crankshafts'],
    line: {
      it: 'Alberi motore e bielle forgiati, dal pezzo unico alla piccola serie.',
      en: 'Forged crankshafts and rods, from one-offs to short runs.',
    },
    offers: [
      'Stampaggio a caldo con maglio da 4 t e pressa da 1.600 t: bielle, mozzi, alberi fino a 28 kg, lotti da 12 pezzi.',
      'Stampi in proprio entro quattro settimane; controllo delle fibre con attacco macro su ogni prima campionatura.',
    ],
    needs: [
      'Barre di 300M Ø 90 in lotti da 600 kg con consegna certa: oggi aspettiamo 22 settimane.',
      'Magnetoscopia a bagnato in conto lavoro, a meno di 80 km, due giorni alla settimana.',
    ],
    seeks: ['lungomonte', 'whitlock', 'selvarossa', 'eldermere', 'marl-end'],
    people: [
      ['Aldo Tornabui', 'titolare', 1994],
      ['Mirta Fornacelli', 'ufficio qualità', 2016],
    ],
  },
  {
    key: 'hollowby',
    name: 'Hollowby Drop Forge',
    town: 'Hollowby',
    lang: 'en',
    founded: 1931,
    staff: 52,
    tags: ['forging', 'titanium', 'aluminium'],
    line: {
      it: 'Forgiati in titanio e in alluminio quasi a misura.',
      en: 'Near-net forgings in titanium and aluminium.',
    },
    offers: [
      'Isothermal titanium forgings up to 9 kg with 1.5 mm stock all round: half the machining of a block, from 20 off.',
      '2618A and 7075 wheel-centre and piston blanks, grain flow sectioned and photographed with each batch.',
    ],
    needs: [
      'Grade 5 billet sawn square and centred, 60 pieces a month on call-off.',
      'A machinist who will quote uprights from our forging instead of from plate.',
    ],
    seeks: ['sarvela', 'kestrel-bridge', 'montrano', 'whitlock', 'copperlane'],
    people: [
      ['Maud Hollins', 'works director', 2013],
      ['Tobias Crake', 'estimator', 2020],
    ],
  },
];
