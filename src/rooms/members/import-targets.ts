/** Where a column of the file can go. */
export const targets = [
  'name',
  'website',
  'email',
  'phone',
  'vat_number',
  'country',
  'region',
  'city',
  'postcode',
  'address',
  'summary',
  'description',
  'offers',
  'needs',
  'tags',
  'capabilities',
  'certifications',
  'chain_position',
  'markets',
  'languages',
  'person_name',
  'person_given',
  'person_family',
  'person_role',
  'person_email',
  'person_phone',
  'own',
  'out',
] as const;
export type Target = (typeof targets)[number];

/** What a file says of a firm's place in its chain: kept as it stands, for the room that knows the chain. */
export const chainTargets = [
  'capabilities',
  'certifications',
  'chain_position',
  'markets',
  'languages',
] as const satisfies readonly Target[];
export type ChainTarget = (typeof chainTargets)[number];

export const isChainTarget = (target: Target): target is ChainTarget =>
  chainTargets.some((one) => one === target);

/** These may be fed by several columns at once; every other target by one. */
export const shareable: ReadonlySet<Target> = new Set([
  'tags',
  'description',
  'address',
  'own',
  'out',
  ...chainTargets,
]);

/**
 * The names columns go by, folded: Italian, English, French, German, Spanish. The first of each list is the word
 * itself; a column called by two words is looked up by both.
 */
export const headerWords: Record<Exclude<Target, 'own' | 'out'>, string> = {
  name: 'name, firm, firm name, company, company name, business name, business, organisation, organization, organisation name, exhibitor, exhibitor name, supplier, supplier name, factory, factory name, facility name, member, member name, member company, account name, vendor, legal name, registered name, trading name, azienda, nome azienda, ditta, impresa, nome impresa, ragione sociale, denominazione, denominazione sociale, societa, nome, nominativo, socio, espositore, fornitore, cliente, ente, insegna, entreprise, societe, nom, raison sociale, denomination, nom de l entreprise, exposant, fournisseur, firma, firmenname, unternehmen, name der firma, aussteller, lieferant, gesellschaft, empresa, razon social, nombre, nombre de la empresa, expositor, proveedor',
  website:
    'website, web site, web, url, site, homepage, home page, www, internet, link, company website, web address, sito, sito web, sito internet, pagina web, indirizzo web, site web, site internet, webseite, webseiten, webadresse, internetseite, sitio web, pagina, domain, dominio',
  email:
    'email, e mail, mail, email address, company email, general email, info email, posta elettronica, indirizzo email, indirizzo e mail, mail aziendale, pec, courriel, adresse email, adresse mail, e mail adresse, mailadresse, correo, correo electronico',
  phone:
    'phone, telephone, tel, phone number, telephone number, company phone, switchboard, telefono, numero di telefono, recapito telefonico, centralino, numero telefono, cellulare, cell, mobile, telephone fixe, numero de telephone, telefon, telefonnummer, rufnummer, handy, movil',
  vat_number:
    'vat number, vat, vat no, vat id, vat code, tax number, tax id, tax code, fiscal code, partita iva, p iva, piva, codice fiscale, c f, cf, cod fiscale, partita iva codice fiscale, numero tva, tva, no tva, tva intracommunautaire, siret, siren, ust idnr, ust id, umsatzsteuer id, steuernummer, nif, cif, iva',
  country:
    'country, country name, country code, nation, state country, nazione, paese, stato, pays, land, staat, pais, iso',
  region:
    'region, state, province, county, district, state province, regione, provincia, prov, pr, departement, bundesland, kanton, provinz, estado, comunidad autonoma',
  city: 'city, town, locality, municipality, place, citta, comune, localita, luogo, sede, ville, commune, localite, stadt, ort, ciudad, localidad, poblacion',
  postcode:
    'postcode, post code, postal code, zip, zip code, zipcode, cap, codice postale, c a p, code postal, cp, plz, postleitzahl, codigo postal',
  address:
    'address, street, street address, address line 1, address line 2, address 1, address 2, full address, office address, factory address, location, indirizzo, via, indirizzo sede, sede legale, sede operativa, adresse, rue, strasse, anschrift, direccion, calle, domicilio',
  summary:
    'summary, tagline, slogan, short description, claim, headline, in breve, sintesi, descrizione breve, breve descrizione, resume, description courte, kurzbeschreibung, resumen',
  description:
    'description, about, profile, company profile, notes, note, long description, activity description, descrizione, profilo, presentazione, descrizione attivita, beschreibung, profil, presentation, descripcion, perfil',
  offers:
    'offers, offer, offering, products, product, services, products and services, products services, what we offer, offre, offerta, cosa offre, prodotti, prodotti e servizi, servizi, produits, produits et services, angebot, produkte, leistungen, oferta, ofrece, productos, servicios',
  needs:
    'needs, need, looking for, searching for, wants, requests, required, cerca, cosa cerca, bisogni, richieste, esigenze, fabbisogno, interessi, recherche, besoins, gesuch, sucht, bedarf, busca, necesidades',
  tags: 'tags, tag, categories, category, sector, sectors, industry, industries, keywords, segment, type, activity, activities, class, specialities, product type, categoria, categorie, settore, settori, attivita, etichette, parole chiave, comparto, tipologia, tipo, merceologia, specialita, secteur, secteurs, activite, activites, domaine, mots cles, branche, branchen, kategorie, kategorien, sektor, stichworte, sector de actividad, categorias, rubro, etiquetas, actividad',
  capabilities:
    'capabilities, capability, competences, competencies, core competences, skills, processes, process, technologies, technology, manufacturing processes, competenze, competenza, capacita produttive, capacita, lavorazioni, lavorazione, tecnologie, tecnologia, processi, processi produttivi, cosa sa fare, competences cles, savoir faire, procedes, technologie, kompetenzen, fahigkeiten, verfahren, technologien, fertigungsverfahren, competencias, capacidades, procesos, tecnologias',
  certifications:
    'certifications, certification, certificates, certificate, quality certifications, approvals, accreditations, certificazioni, certificazione, certificati, certificato, certificats, agrements, zertifizierungen, zertifizierung, zertifikate, zertifikat, certificaciones, certificacion, certificados',
  chain_position:
    'chain position, position in the chain, place in the chain, supply chain position, supply chain stage, value chain, value chain stage, stage, tier, posizione nella filiera, posto nella filiera, fase della filiera, fase, filiera, anello della filiera, position dans la filiere, maillon, etape, filiere, position in der lieferkette, wertschopfungsstufe, stufe, posicion en la cadena, eslabon, etapa',
  markets:
    'markets, market, markets served, export markets, target markets, sales markets, mercati, mercato, mercati serviti, mercati di sbocco, mercati esteri, paesi di esportazione, canali, marches, marches cibles, pays d exportation, markte, absatzmarkte, exportmarkte, mercados, mercados de exportacion',
  languages:
    'languages, language, languages spoken, spoken languages, lingue, lingua, lingue parlate, langues, langues parlees, sprachen, sprache, idiomas, idioma, lenguas',
  person_name:
    'contact, contact name, contact person, person, full name, representative, responsible, owner, ceo, contatto, referente, persona di riferimento, persona di contatto, nome e cognome, cognome e nome, nome completo, nome referente, responsabile, titolare, legale rappresentante, rappresentante, contact principal, interlocuteur, nom du contact, nom et prenom, ansprechpartner, kontakt, kontaktperson, persona de contacto, contacto, nombre completo',
  person_given: 'first name, given name, forename, firstname, contact first name, nome proprio, nome di battesimo, nome contatto, prenom, vorname, nombre de pila, primer nombre',
  person_family: 'last name, surname, family name, lastname, contact last name, cognome, cognome referente, cognome contatto, nom de famille, nachname, familienname, apellido, apellidos',
  person_role:
    'role, job title, title, position, function, contact role, job, ruolo, carica, qualifica, mansione, funzione, incarico, fonction, poste, funktion, stellung, cargo, puesto',
  person_email:
    'contact email, contact e mail, person email, personal email, direct email, email contact, email contatto, email referente, mail referente, e mail referente, mail contatto, email personale, email del referente, email du contact, e mail ansprechpartner, correo de contacto',
  person_phone:
    'contact phone, contact mobile, direct phone, direct line, mobile phone, cell phone, telefono contatto, telefono referente, cellulare referente, cell referente, telefono diretto, telephone du contact, portable, mobiltelefon',
}; // prettier-ignore
