import type { CastFirm } from '../../world.ts';

/** What stops the car, holds it up, keeps the fuel in and the driver safe. */
export const chassis: readonly CastFirm[] = [
  {
    key: 'palladora',
    name: 'Freni Palladora',
    town: 'Borgo Tornante',
    lang: 'it',
    founded: 1981,
    staff: 63,
    tags: ['brakes', 'calipers', 'machining'],
    line: {
      it: 'Pinze monoblocco e dischi per turismo, rally e storiche.',
      en: 'Monobloc calipers and discs for touring, rally and historic cars.',
    },
    offers: [
      'Pinze monoblocco a sei pistoncini in 2618A, 2,1 kg, rigidezza 0,28 mm a 100 bar; revisione completa in quattro giorni.',
      'Banco dinamometrico da 320 kW aperto agli esterni il venerdì.',
    ],
    needs: [
      'Anodizzazione dura di corpi pinza con fori mascherati a 5 µm.',
      'Mescole per endurance da provare a confronto: 24 ore, temperatura media 620 °C.',
    ],
    seeks: ['greyhaven', 'ravensey', 'lanternwick', 'gravelgate', 'otterana', 'merrowdown'],
    people: [
      ['Ersilia Palladori', 'presidente', 2000],
      ['Tazio Bergonzelli', 'direttore tecnico', 2010],
    ],
  },
  {
    key: 'ravensey',
    name: 'Ravensey Friction',
    town: 'Ravensey',
    lang: 'en',
    founded: 1978,
    staff: 34,
    tags: ['brakes', 'friction', 'carbon'],
    line: {
      it: 'Mescole e carbonio d’attrito, con i dati di ogni cottura.',
      en: 'Pads and friction carbon, with the data of every firing.',
    },
    offers: [
      'Sintered and carbon-metallic pads, µ 0.38–0.55, flat from 200 to 750 °C; bedding done here, so cars leave the garage ready.',
      'Batch of 24 sets to a customer’s own compound in five weeks.',
    ],
    needs: [
      'Dynamometer days on somebody else’s caliper.',
      'Teams who return worn pads in the bag we give them.',
    ],
    seeks: ['palladora', 'lanternwick', 'merrowdown', 'salvarana', 'fettle-plumb'],
    people: [
      ['Isolde Raven-Hume', 'managing director', 2016],
      ['Barnaby Pike', 'compound chemist', 2009],
    ],
  },
  {
    key: 'lindaro',
    name: 'Sospensioni Lindaro',
    town: 'Valdorsa',
    lang: 'it',
    founded: 1987,
    staff: 31,
    tags: ['dampers', 'suspension', 'hydraulics'],
    line: {
      it: 'Ammortizzatori a quattro vie e bracci, con prova a banco.',
      en: 'Four-way dampers and arms, rig-tested.',
    },
    offers: [
      'Ammortizzatori a quattro vie per GT e rally, corsa 60–310 mm, isteresi sotto il 3 % dopo 50.000 cicli.',
      'Bracci e puntoni in 15CDV6 saldati TIG con dima e trattamento: una settimana.',
    ],
    needs: [
      'Steli Ø 14–22 cromati o PVD a Ra 0,03, lotti da 60.',
      'Tenute a basso attrito da −20 a 140 °C: sotto i 25 N di stacco.',
    ],
    seeks: ['otterana', 'smeraldina', 'gravelgate', 'foxglove', 'valdorsa', 'ginepraia'],
    people: [
      ['Manlio Lindaroli', 'titolare', 1995],
      ['Agata Trevisol', 'ingegnere di pista', 2018],
    ],
  },
  {
    key: 'copperlane',
    name: 'Copperlane Dampers',
    town: 'Larkhurst',
    lang: 'en',
    founded: 2004,
    staff: 18,
    tags: ['dampers', 'hydraulics', 'control'],
    line: {
      it: 'Ammortizzatori a valvola controllata e attuatori.',
      en: 'Controlled-valve dampers and actuators.',
    },
    offers: [
      'Spool-valve dampers with 8 ms response, dual-speed blow-off, rebuilt at the circuit from our van.',
      'Third-spring and inerter units, 20 to 60 kg inertance, drawn to the car.',
    ],
    needs: [
      'Matched spools at 3 µm with a leak figure on each.',
      'Force sensors inside the rod, 12 mm, 10 kN.',
    ],
    seeks: ['larkhurst', 'pinmoor', 'foxglove', 'merrowdown', 'lanternwick'],
    people: [
      ['Silas Copley', 'founder', 2004],
      ['Una Marchbanks', 'software and control', 2019],
    ],
  },
  {
    key: 'otterana',
    name: 'Guarnizioni Otterana',
    town: 'Torre Scalda',
    lang: 'it',
    founded: 1973,
    staff: 24,
    tags: ['seals', 'elastomers', 'hydraulics'],
    line: {
      it: 'Tenute per freni, cambi e idraulica, anche dieci pezzi.',
      en: 'Seals for brakes, gearboxes and hydraulics, ten pieces if need be.',
    },
    offers: [
      'Tenute tornite in PTFE caricato e poliuretano senza stampo, Ø 4–400 mm, spedite in due giorni.',
      'Mescole FFKM e HNBR per carburanti con 100 % di bio, provate 500 ore a 150 °C.',
    ],
    needs: [
      'Chi ci dia in anticipo i fluidi della prossima stagione, anche in riservatezza.',
      'Banco prova tenute dinamiche a 8 m/s da condividere.',
    ],
    seeks: ['lindaro', 'palladora', 'stillbrook', 'bladderwell', 'salvarana'],
    people: [
      ['Clelia Otterani', 'titolare', 2006],
      ['Damiano Rescaldi', 'laboratorio', 2014],
    ],
  },
  {
    key: 'flessana',
    name: 'Serbatoi Flessana',
    town: 'Torre Scalda',
    lang: 'it',
    founded: 1985,
    staff: 13,
    tags: ['fuel cells', 'safety', 'elastomers'],
    line: {
      it: 'Serbatoi di sicurezza su misura, con schiuma e raccorderia.',
      en: 'Made-to-measure safety fuel cells, foam and fittings included.',
    },
    offers: [
      'Celle flessibili in gomma e tessuto aramidico da 8 a 120 l, rinnovo dopo cinque anni con certificato.',
      'Raccogli-carburante con quattro pompe e ultimi 0,3 l utilizzabili in curva a 2,5 g.',
    ],
    needs: [
      'Sensore di livello che regga l’80 % di etanolo.',
      'Tessuto aramidico spalmato, 300 m l’anno, con scheda di permeabilità.',
    ],
    seeks: ['altarupe', 'bladderwell', 'gravelgate', 'otterana', 'falcovento'],
    people: [['Renzo Flessati', 'titolare', 1991]],
  },
  {
    key: 'bladderwell',
    name: 'Bladderwell Fuel Systems',
    town: 'Oldmere Cross',
    lang: 'en',
    founded: 1980,
    staff: 28,
    tags: ['fuel cells', 'safety', 'aerospace'],
    line: {
      it: 'Celle carburante, valvole a secco e rifornimento.',
      en: 'Fuel cells, dry-break valves and refuelling.',
    },
    offers: [
      'Crash-resistant bladders to 200 l, FT-grade materials, five-week lead; carbon containers to match.',
      'Dry-break refuelling heads serviced and pressure-tested over the winter.',
    ],
    needs: [
      'Elastomers for pure synthetic fuels: swelling under 8 % after 1,000 h.',
      'A carbon shop for containers in lots of six.',
    ],
    seeks: ['otterana', 'wexcombe', 'lanternwick', 'flessana', 'blackheron'],
    people: [
      ['Leopold Garside', 'owner', 2007],
      ['Mabel Orchardson', 'quality and certification', 2013],
    ],
  },
  {
    key: 'strapwell',
    name: 'Strapwell Safety',
    town: 'Marl End',
    lang: 'en',
    founded: 1999,
    staff: 20,
    tags: ['safety', 'seats', 'composites'],
    line: {
      it: 'Sedili, cinture e reti, rifatti sulla misura del pilota.',
      en: 'Seats, belts and nets, remade to the driver’s shape.',
    },
    offers: [
      'Six-point belts under 1.4 kg, re-webbed in a week with a new label and date.',
      'Foam inserts poured at the circuit in forty minutes, two cars a session.',
    ],
    needs: [
      'Carbon seat shells, 15 a month, weight within 3 %.',
      'Instrumented buckles: did it close, when, with what load.',
    ],
    seeks: ['wexcombe', 'alcionea', 'pinmoor', 'ginepraia', 'quietfield'],
    people: [['Clementine Straker', 'managing director', 2011]],
  },
  {
    key: 'pardiglia',
    name: 'Termocoperte Pardiglia',
    town: 'Rocca Sorda',
    lang: 'it',
    founded: 1994,
    staff: 15,
    tags: ['tyre warmers', 'textiles', 'paddock'],
    line: {
      it: 'Termocoperte a tre zone e coperture riscaldate per cambi e batterie.',
      en: 'Three-zone tyre warmers and heated covers for gearboxes and batteries.',
    },
    offers: [
      'Termocoperte a tre zone, ±2 °C da 40 a 110 °C, 25 % di energia in meno della serie precedente; 12 set in tre settimane.',
      'Coperte per pacchi batteria a 24 V, per partire a 25 °C anche d’inverno.',
    ],
    needs: [
      'Centraline a basso consumo con registrazione, 200 pezzi l’anno.',
      'Tessuti aramidici con fine serie da altri settori, anche colori misti.',
    ],
    seeks: ['fioravera', 'galvanmere', 'quietfield', 'lungastrada', 'merrowdown'],
    people: [
      ['Gelsomina Pardigli', 'titolare', 2005],
      ['Ivo Scalabrotti', 'sviluppo', 2016],
    ],
  },
];
