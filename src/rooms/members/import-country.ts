/**
 * A country as people write it ("Italie", "CHINA", "U.K.", "DEU", "Corea del Sud") to its ISO code.
 * Names come from Intl in five languages; what Intl does not say is listed by hand.
 */
const alpha3 =
  'AFGAF ALBAL DZADZ ANDAD AGOAO ARGAR ARMAM AUSAU AUTAT AZEAZ BHSBS BHRBH BGDBD BRBBB BLRBY BELBE BLZBZ BENBJ BTNBT BOLBO BIHBA BWABW BRABR BRNBN BGRBG BFABF BDIBI CPVCV KHMKH CMRCM CANCA CAFCF TCDTD CHLCL CHNCN COLCO COMKM COGCG CODCD CRICR CIVCI HRVHR CUBCU CYPCY CZECZ DNKDK DJIDJ DOMDO ECUEC EGYEG SLVSV GNQGQ ERIER ESTEE SWZSZ ETHET FJIFJ FINFI FRAFR GABGA GMBGM GEOGE DEUDE GHAGH GRCGR GTMGT GINGN GUYGY HTIHT HNDHN HKGHK HUNHU ISLIS INDIN IDNID IRNIR IRQIQ IRLIE ISRIL ITAIT JAMJM JPNJP JORJO KAZKZ KENKE KORKR PRKKP KWTKW KGZKG LAOLA LVALV LBNLB LSOLS LBRLR LBYLY LIELI LTULT LUXLU MACMO MDGMG MWIMW MYSMY MDVMV MLIML MLTMT MRTMR MUSMU MEXMX MDAMD MCOMC MNGMN MNEME MARMA MOZMZ MMRMM NAMNA NPLNP NLDNL NZLNZ NICNI NERNE NGANG MKDMK NORNO OMNOM PAKPK PANPA PNGPG PRYPY PERPE PHLPH POLPL PRTPT PRIPR QATQA ROURO RUSRU RWARW SMRSM SAUSA SENSN SRBRS SYCSC SLESL SGPSG SVKSK SVNSI SOMSO ZAFZA SSDSS ESPES LKALK SDNSD SURSR SWESE CHECH SYRSY TWNTW TJKTJ TZATZ THATH TLSTL TGOTG TTOTT TUNTN TURTR TKMTM UGAUG UKRUA AREAE GBRGB USAUS URYUY UZBUZ VATVA VENVE VNMVN YEMYE ZMBZM ZWEZW';

const otherwise: Record<string, string> = {
  uk: 'GB', 'great britain': 'GB', 'gran bretagna': 'GB', england: 'GB', inghilterra: 'GB', scotland: 'GB', scozia: 'GB', wales: 'GB', 'northern ireland': 'GB',
  usa: 'US', 'u s': 'US', america: 'US', 'united states of america': 'US', 'stati uniti d america': 'US', 'etats unis d amerique': 'US',
  uae: 'AE', emirates: 'AE', emirati: 'AE', korea: 'KR', 'south korea': 'KR', 'republic of korea': 'KR', corea: 'KR',
  'czech republic': 'CZ', 'repubblica ceca': 'CZ', 'republique tcheque': 'CZ', 'tschechische republik': 'CZ',
  holland: 'NL', olanda: 'NL', 'the netherlands': 'NL', 'viet nam': 'VN', 'hong kong': 'HK', macau: 'MO', macao: 'MO',
  'p r china': 'CN', 'pr china': 'CN', prc: 'CN', 'peoples republic of china': 'CN', 'people s republic of china': 'CN', 'mainland china': 'CN',
  'taiwan r o c': 'TW', 'russian federation': 'RU', 'federazione russa': 'RU', 'slovak republic': 'SK', macedonia: 'MK', burma: 'MM', birmania: 'MM',
  turkiye: 'TR', turkey: 'TR', 'east timor': 'TL', 'ivory coast': 'CI', 'cape verde': 'CV', swaziland: 'SZ', 'lao pdr': 'LA', moldavia: 'MD', bosnia: 'BA', 'republic of ireland': 'IE', eire: 'IE',
}; // prettier-ignore

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

let known: Map<string, string> | undefined;

/** Two hundred and fifty names in five languages: built once, when first asked. */
function countries(): Map<string, string> {
  if (known) return known;
  known = new Map(Object.entries(otherwise));
  for (const entry of alpha3.split(' ')) known.set(entry.slice(0, 3).toLowerCase(), entry.slice(3));
  for (const lang of ['it', 'en', 'fr', 'de', 'es']) {
    const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second;
        const name = names.of(code);
        if (!name || oddCodes.has(code)) continue;
        known.set(fold(name), code);
        known.set(code.toLowerCase(), code);
      }
    }
  }
  known.set('uk', 'GB');
  known.set('el', 'GR');
  return known;
}

/** Codes Intl has a name for that are no country a firm can be in, or have had their day. */
const oddCodes = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB', 'SU', 'DD', 'YU', 'CS', 'TP', 'ZR', 'BU', 'FX', 'UK', 'AN', 'NT', 'YD', 'VD', 'RH', 'NH', 'HV', 'DY']); // prettier-ignore

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function readCountry(text: string): string | null {
  const folded = fold(text);
  if (folded === '') return null;
  const names = countries();
  const direct =
    names.get(folded) ??
    names.get(folded.replaceAll(' ', '')) ??
    names.get(folded.replace(/^(the|la|le|il|l) /, ''));
  if (direct) return direct;
  // "China (mainland)", "Italy - IT"
  const parts = text.split(/\s*[-–(),/]\s*/).filter(Boolean);
  const [code, ...others] = new Set(parts.map((part) => names.get(fold(part))).filter(Boolean));
  return parts.length > 1 && code && others.length === 0 ? code : null;
}
