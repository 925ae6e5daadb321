import type { WaitingList } from '../world.ts';

/**
 * Who left a card at the stand of a spring fair: some are members already, some under another name, one came
 * twice, one has no name. It has been read and waits for somebody to decide.
 */
export const waitingList: WaitingList = {
  name: 'cards-from-the-spring-fair.csv',
  text: `Company;Town;Country;Website;Contact;E-mail;Does
Fonderie Corvalle srl;Ponteferro;Italy;www.fonderie-corvalle.example;Ines Corvallini;;castings
LARKHURST PRECISION LTD;Larkhurst;UK;larkhurst-precision.example;Winifred Lark;;turning, hydraulics
Tornerie Valdorsa di Dorsani N.;Valdorsa;Italia;;Nevio Dorsani;;turning
Kestrel Bridge Machines;Kestrel Bridge;United Kingdom;;;desk@kestrel-bridge-machines.example;machining
Mollificio Tarvana;Torre Scalda;Italia;www.mollificio-tarvana.example;Ivana Tarvani;ivana@mollificio-tarvana.example;springs
Oxlip Hydraulics;Oldmere Cross;UK;oxlip-hydraulics.example;Roland Oxley-Pine;roland@oxlip-hydraulics.example;hydraulics
Verniciatura Celidonia;Fornaccio;Italia;;Amalia Celidoni;amalia(at)verniciatura-celidonia.example;painting
Hartsedge Wheel Works;Ravensey;UK;hartsedge-wheels.example;Tilda Hartsedge;tilda@hartsedge-wheels.example;wheels, magnesium
Mollificio Tarvana s.r.l.;Torre Scalda;Italia;www.mollificio-tarvana.example;;;springs
;Borgo Tornante;Italia;;Sergio, in a blue jacket;;brakes
`,
};
