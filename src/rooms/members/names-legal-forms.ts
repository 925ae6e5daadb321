/**
 * Legal forms with their dots and blanks taken out. They say how a firm is owned, not which firm it is:
 * "Rossi S.r.l." and "ROSSI SRL" are one, and a list rarely writes the form twice in the same way.
 */
export const legalForms: ReadonlySet<string> = new Set(
  // Italy, France, Belgium, Switzerland, Luxembourg
  (
    'srl srls spa sapa sas snc ss sc scarl scrl scpa scspa coop soccoop cooperativa onlus aps asd ets sa sarl sasu eurl sci scop selarl sprl bvba bv nv asbl vzw sca scs ' +
    // Germany, Austria, Netherlands, Nordic countries
    'gmbh mbh ggmbh ag kg kgaa ohg ug ev gbr se eg ek gesmbh cv vof ab hb as asa oy oyj aps ivs ' +
    // United Kingdom, Ireland, United States, Canada, Asia, Oceania
    'ltd limited plc llp lp llc inc incorporated corp corporation co company pllc lc pty pte pvt private bhd sdn kk yk gk ltda ltée ltee pt tbk jsc ojsc cjsc pjsc jsco ooo oao zao pao ' +
    // Spain, Portugal, Latin America, eastern Europe, Turkey, Arab countries
    'sl slu slp slne sau sac saa sab sapi eirl cia lda unipessoal me epp spz spzoo zoo spj sro as spol kft zrt nyrt bt doo dd ad ood eood srlcv sadecv rldecv sti tic san fze fzco fzc wll eurl'
  ).split(' '),
);

/** Forms that often stand before the name. "As" and "Co" do not: they begin too many names. */
export const legalPrefixes: ReadonlySet<string> = new Set(
  'pt cv ooo oao zao pao sarl sas sasu eurl societa societe ste ets etablissements etab ditta firma fa soc'.split(
    ' ',
  ),
);

/** Forms that only one part of the world knows. "SA", "SAS", "AG" and "AS" are of several and tell nothing. */
const formsOfLands = ['srl srls spa snc scarl', 'sarl sasu eurl', 'gmbh mbh kg ohg', 'ltd limited plc llc inc corp', 'sl slu', 'bv', 'spzoo', 'sro']; // prettier-ignore
const lands = new Map(
  formsOfLands.flatMap((forms, land) => forms.split(' ').map((form): [string, number] => [form, land])),
);

export const landOfForm = (form: string): number | null =>
  form
    .split(' ')
    .map((word) => lands.get(word))
    .find((land) => land !== undefined) ?? null;

/** Written short by one list and in full by the next. */
export const abbreviations: Readonly<Record<string, string>> = {
  intl: 'international',
  int: 'international',
  internazionale: 'international',
  internationale: 'international',
  mfg: 'manufacturing',
  mfrs: 'manufacturers',
  mfr: 'manufacturer',
  manuf: 'manufacturing',
  ind: 'industries',
  inds: 'industries',
  industrie: 'industries',
  industry: 'industries',
  eng: 'engineering',
  engrg: 'engineering',
  tech: 'technology',
  technologies: 'technology',
  tecnologie: 'technology',
  techs: 'technology',
  bros: 'brothers',
  flli: 'fratelli',
  elec: 'electronics',
  electronic: 'electronics',
  sys: 'systems',
  system: 'systems',
  svcs: 'services',
  service: 'services',
  solution: 'solutions',
  grp: 'group',
  gruppo: 'group',
  groupe: 'group',
  assn: 'association',
  assoc: 'association',
  dept: 'department',
  govt: 'government',
  univ: 'university',
  fty: 'factory',
  fac: 'factory',
  mach: 'machinery',
  prec: 'precision',
  prod: 'products',
  prods: 'products',
  product: 'products',
  gmt: 'garment',
  gmts: 'garment',
  garments: 'garment',
  officine: 'officina',
  off: 'officina',
};
