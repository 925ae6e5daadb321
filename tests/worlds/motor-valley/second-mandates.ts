import type { SecondMandate } from '../world.ts';

/** One person, two firms: chairs, advisers, and those who changed house and took what they knew along. */
export const secondMandates: readonly SecondMandate[] = [
  { person: 'Leonilde Salvarani', firm: 'scuola-valdorsa', role: 'docente di tribologia', since: 2016 },
  { person: 'Egidio Ventesimi', firm: 'soffiana', role: 'consulente di correlazione', since: 2018 },
  { person: 'Aldo Tornabui', firm: 'bellafiamma', role: 'socio', since: 2003 },
  { person: 'Edith Pinsent', firm: 'blackheron', role: 'non-executive director', since: 2017 },
  { person: 'Amos Whitcliffe', firm: 'gravelgate', role: 'technical adviser', since: 2011 },
  { person: 'Ginevra Altoviti Marsan', firm: 'lungastrada', role: 'consigliera', since: 2014 },
  { person: 'Digby Merrow', firm: 'strapwell', role: 'shareholder', since: 2012 },
  { person: 'Hester Plumb', firm: 'coachline-quill', role: 'partner', since: 2008 },
  { person: 'Nevio Dorsani', firm: 'scuola-valdorsa', role: 'maestro di tornio', since: 2013 },
  { person: 'Geraldine Whitlock-Tarn', firm: 'stillbrook', role: 'chair', since: 2019 },
  { person: 'Ugo Montranari', firm: 'calibrana', role: 'socio fondatore', since: 2000, until: 2015 },
  { person: 'Alaric Thorpe-Lyon', firm: 'foxglove', role: 'simulation engineer', since: 2009, until: 2014 },
  { person: 'Agata Trevisol', firm: 'falcovento', role: 'ingegnere di pista', since: 2014, until: 2018 },
  { person: 'Elio Carbonesi', firm: 'alcionea', role: 'laminazione', since: 2010, until: 2018 },
  { person: 'Una Marchbanks', firm: 'galvanmere', role: 'firmware engineer', since: 2015, until: 2019 },
  { person: 'Nell Yarwood', firm: 'pendlewick', role: 'design engineer', since: 2009, until: 2017 },
];
