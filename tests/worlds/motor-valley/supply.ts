import type { CastSupply } from '../standing.ts';

/** Who supplies whom with what, told by both unless it says otherwise; days since it was noted. */
const lines = `
lungomonte      tornabuio      vacuum-melted-steels           200
lungomonte      moresina       case-hardening-steels           55 buyer
harrowmoor      sintermoor     metal-powders                  420
harrowmoor      brandisole     nickel-superalloys             310
harrowmoor      cinderlow      nickel-superalloys              48 supplier
harrowmoor      lungomonte     vacuum-melting                  34
sarvela         montrano       titanium-alloys                640
sarvela         brandisole     titanium-alloys                640
corvalle        pendlewick     magnesium-sand-casting         500
corvalle        selvarossa     aluminium-sand-casting         730
corvalle        fettle-plumb   rapid-casting                  150
tornabuio       whitlock       closed-die-forging             190
hollowby        whitlock       piston-forging                 380
hollowby        montrano       isothermal-forging              33 supplier
bellafiamma     moresina       low-pressure-carburising       800
bellafiamma     pendlewick     low-pressure-carburising       260
bellafiamma     tornabuio      vacuum-heat-treatment          430
bellafiamma     smeraldina     vacuum-heat-treatment          540
marl-end        levantesa      hot-isostatic-pressing         230
marl-end        sintermoor     hot-isostatic-pressing         230
marl-end        corvalle       hot-isostatic-pressing          75
smeraldina      selvarossa     dlc-coating                    520
smeraldina      whitlock       dlc-coating                    190
smeraldina      brandisole     dlc-coating                    160
smeraldina      levantesa      pvd-coating                    115
greyhaven       cinderlow      plasma-spraying                610
greyhaven       palladora      anodising                      185
greyhaven       ballwright     plasma-spraying                210
levantesa       belfresco      laser-powder-bed-fusion        140
levantesa       alcionea       laser-powder-bed-fusion         90
sintermoor      quietfield     heat-exchanger-printing        210
sintermoor      blackheron     laser-powder-bed-fusion        185
montrano        lindaro        uprights-hubs                  560
montrano        palladora      billet-machining               360
valdorsa        lindaro        cylindrical-grinding           720
valdorsa        fettle-plumb   precision-turning              340
larkhurst       copperlane     precision-turning              480
larkhurst       pinmoor        precision-turning              205
kestrel-bridge  pendlewick     five-axis-milling              660
kestrel-bridge  wexcombe       five-axis-milling              120
kestrel-bridge  galvanmere     five-axis-milling              310
brandisole      whitlock       precision-fasteners            400
brandisole      alcionea       precision-fasteners            220
moresina        pendlewick     gear-grinding                  590
moresina        falcovento     gear-sets                      350
pendlewick      merrowdown     sequential-gearboxes           470
pendlewick      gravelgate     sequential-gearboxes           470
ballwright      pendlewick     special-bearings               510
ballwright      lindaro        rod-ends                        60 supplier
alcionea        falcovento     wings-aero-devices             620
alcionea        lanternwick    composite-repair               195
alcionea        palladora      hand-lamination                265
alcionea        selvarossa     hand-lamination                330
alcionea        gravelgate     wings-aero-devices             160
wexcombe        merrowdown     body-panels                    370
wexcombe        galvanmere     compression-moulding           150
wexcombe        alcionea       carbon-recycling               125
quercenta       alcionea       carbon-moulds                  780
quercenta       corvalle       foundry-patterns               780
thistleford     wexcombe       metal-composite-moulds         440
thistleford     greyhaven      assembly-jigs                  130
palladora       gravelgate     brake-calipers                 300
palladora       merrowdown     brake-calipers                  41 buyer
ravensey        merrowdown     brake-pads                     330
ravensey        lanternwick    brake-pads                     540
lindaro         gravelgate     dampers                        450
copperlane      merrowdown     dampers                        390
otterana        lindaro        seals-gaskets                  700
otterana        palladora      seals-gaskets                  700
otterana        moresina       seals-gaskets                  180
otterana        belfresco      seals-gaskets                  410
bladderwell     lanternwick    fuel-cells-bladders            290
flessana        gravelgate     fuel-cells-bladders            410
strapwell       merrowdown     safety-harnesses               360
strapwell       gravelgate     safety-harnesses               360
pardiglia       falcovento     tyre-warmers                   580
pardiglia       quietfield     tyre-warmers                   170
pardiglia       merrowdown     tyre-warmers                   345
fioravera       falcovento     wiring-looms                   490
fioravera       galvanmere     high-voltage-harness           240
fioravera       fettle-plumb   wiring-looms                   275
altarupe        blackheron     sensors                        530
altarupe        lanternwick    strain-gauging                 175
pinmoor         wexcombe       sensors                        110
pinmoor         strapwell      sensors                        100
blackheron      lanternwick    telemetry                      600
blackheron      falcovento     data-loggers                   600
blackheron      selvarossa     data-analysis                  195
selvarossa      gravelgate     race-engine-building           420
whitlock        lanternwick    race-engine-building           650
cinderlow       merrowdown     exhaust-systems                270
cinderlow       lindaro        tig-welding                     85
cinderlow       strapwell      tig-welding                    455
belfresco       falcovento     radiators-heat-exchangers      460
belfresco       moresina       radiators-heat-exchangers      235
galvanmere      quietfield     power-electronics              380
stillbrook      quietfield     hydrogen-fuel-cells             28 supplier
ventesimo       belfresco      cfd                            340
soffiana        falcovento     wind-tunnel-testing            550
windlass        lanternwick    wind-tunnel-models             145
calibrana       montrano       cmm-inspection                 690
calibrana       moresina       cmm-inspection                 690
calibrana       bellafiamma    cmm-inspection                 210
calibrana       quercenta      optical-scanning               400
calibrana       palladora      cmm-inspection                 315
calibrana       fioravera      common:instrument-calibration  265
calibrana       corvalle       optical-scanning               235
calibrana       alcionea       optical-scanning               155
calibrana       sestriglia     cmm-inspection                 180
calibrana       lindaro        cmm-inspection                 285
calibrana       soffiana       optical-scanning               145
eldermere       harrowmoor     materials-laboratory           670
eldermere       hollowby       non-destructive-testing        500
eldermere       marl-end       materials-laboratory           215
eldermere       kestrel-bridge non-destructive-testing        125
salvarana       moresina       oil-condition-analysis         445
salvarana       ballwright     race-lubricants                225
salvarana       whitlock       race-lubricants                395
salvarana       selvarossa     oil-condition-analysis         610
salvarana       lanternwick    oil-condition-analysis         355
salvarana       lindaro        race-lubricants                105
salvarana       smeraldina     oil-condition-analysis          70
salvarana       galvanmere     race-lubricants                 44 supplier
salvarana       larkhurst      race-lubricants                165
salvarana       palladora      oil-condition-analysis         255
salvarana       belfresco      materials-laboratory            95
salvarana       copperlane     race-lubricants                335
lungastrada     merrowdown     race-transporters              620
lungastrada     lanternwick    motorsport-freight             285
lungastrada     gravelgate     race-transporters              620
scuola-valdorsa fioravera      common:vocational-training     205
scuola-valdorsa valdorsa       common:vocational-training     205
viaggiante      quietfield     paddock-catering               240
altoviti        galvanmere     common:international-contracts 135
foxglove        falcovento     driver-in-loop                 250
loomwright      copperlane     wiring-looms                   320
fettle-plumb    falcovento     historic-car-restoration       430
sestriglia      belfresco      wire-edm                       300
`;

/** Trade that is over: it explains why a stage once tied no longer is. */
const over: readonly CastSupply[] = [
  {
    from: 'coachline-quill',
    to: 'fettle-plumb',
    what: 'styling-and-livery',
    said: 'both',
    daysAgo: 820,
    endedDaysAgo: 300,
  },
  {
    from: 'foxglove',
    to: 'quietfield',
    what: 'tyre-modelling',
    said: 'both',
    daysAgo: 560,
    endedDaysAgo: 160,
  },
];

export const supply: readonly CastSupply[] = [...lines.trim().split('\n').map(tieOf), ...over];

function tieOf(line: string): CastSupply {
  const [from = '', to = '', what = '', daysAgo = '', said = 'both'] = line.split(/\s+/);
  return { from, to, what, said: said as CastSupply['said'], daysAgo: Number(daysAgo) };
}
