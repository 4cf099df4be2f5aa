// Danish words and the English ones that mean the same, of work, trade, places and the world that people write about.
// Invariant: no Danish word in it is spelled like an English one of another meaning (`mad`, `fart`, `brand`, `far`), and no pair
// is so broad that two who share it have nothing in common.
import { danishStem, englishStem } from "./stem.ts";

/** One concept a word pair, Danish first; letters as in a folded text (ae, oe, aa). */
const PAIRS = `
advokat lawyer, afgroede crop, afstemning vote, aftale agreement, aktie share, ansat employee,
ansoegning application, arbejdsloeshed unemployment, arkitekt architect, avis newspaper, baad boat,
baeredygtig sustainable, bedrift achievement, bedstefar grandfather, befolkning population,
behandling treatment, besoeg visit, bestyrelse board, bevaegelse movement, bibliotek library, billet ticket,
bjerg mountain, bolig housing, borger citizen, borgmester mayor, broed bread, bryggeri brewery,
byggeri construction, bygning building, cykel bicycle, doed death, dommer judge, dronning queen, dyr animal,
efteraar autumn, ejendom property, eksport export, elektricitet electricity, elev pupil, energi energy,
erfaring experience, erhverv business, fabrik factory, familie family, fattigdom poverty, fisk fish,
fiskeri fishery, fjende enemy, flygtning refugee, flyvning flight, fodbold football, foredrag lecture,
forening association, forfatter author, forhandling negotiation, forlag publisher, forretning business,
forsikring insurance, forsker researcher, forskning research, forsvar defence, forsyning supply,
forurening pollution, frihed freedom, fugl bird, gaard farm, gade street, garnison garrison,
groensager vegetables, grundlaegger founder, guld gold, haandvaerk craft, haer army, handel trade, hav sea,
havn harbour, hest horse, historie history, hjerte heart, hovedstad capital, hund dog, hus house, hustru wife,
indkoeb purchase, indsamling collection, industri industry, indvandrer immigrant, ingenioer engineer,
investering investment, ivaerksaetter entrepreneur, jernbane railway, jord earth, jordskaelv earthquake,
kemi chemistry, kirke church, kirurg surgeon, klima climate, koebmand merchant, koed meat, koncert concert,
konference conference, konflikt conflict, konge king, konkurrence competition, konkurs bankruptcy,
konsulent consultant, kontor office, kontrakt contract, kreditor creditor, krig war, kriger warrior, kul coal,
kultur culture, kunde customer, kunst art, kunstner artist, kvinde woman, kyst coast, laege doctor,
laerer teacher, laks salmon, landbrug agriculture, landsby village, landskab landscape, ledelse management,
leder leader, leverandoer supplier, loeb race, loen salary, lov law, lovgivning legislation, luft air,
lufthavn airport, maane moon, magt power, marked market, maskine machine, medarbejder employee,
medicin medicine, medlem member, miljoe environment, moede meeting, moelle mill, mor mother, mord murder,
musik music, myndighed authority, naering nutrition, natur nature, netvaerk network, nyhed news, oe island,
oekologisk organic, oekonomi economy, oel beer, oerken desert, oest east, olie oil, oliefelt oilfield,
omsaetning revenue, opdagelse discovery, opfindelse invention, ordfoerer spokesman, orkan hurricane,
ost cheese, overskud profit, oversvoemmelse flood, penge money, pige girl, politi police, politik politics,
praesident president, pris price, produktion production, proeve test, psykologi psychology, raad council,
raadgiver adviser, raastof commodity, regering government, regn rain, regnskab accounting, regnskov rainforest,
rejse travel, reklame advertising, rekruttering recruitment, revision audit, revisor auditor, ridder knight,
rumfart spaceflight, salg sale, samarbejde cooperation, samfund society, sikkerhed security, skat tax,
skib ship, skole school, skov forest, skuespiller actor, skulptur sculpture, sne snow, soe lake, soelv silver,
soldat soldier, spil game, spiller player, sprog language, statsminister minister, stemme voice, stjerne star,
strategi strategy, stroem current, studerende student, sundhed health, svoemning swimming, sygdom disease,
sygehus hospital, sygeplejerske nurse, tandlaege dentist, teater theatre, teknologi technology,
tolk interpreter, trae tree, trae wood, traener coach, turisme tourism, turist tourist, udbud tender,
uddannelse education, udsigt view, udstilling exhibition, ulykke accident, undersoegelse investigation,
undervisning teaching, ungdom youth, universitet university, vaaben weapon, vaeg wall, vaekst growth,
valg election, vand water, vandfald waterfall, varme heat, vej road, vejr weather, ven friend, viden knowledge,
videnskab science, videnskabsmand scientist, vidne witness, vin wine, vind wind, vindmoelle windmill,
vinter winter, virksomhed company, vulkan volcano
`;

export type Glossary = {
  /** The concept of a Danish stem, and the concepts themselves: stems of English words. */
  readonly byDanish: ReadonlyMap<string, string>;
  readonly concepts: ReadonlySet<string>;
};

/** The pairs, stemmed; made once, at the first word that is looked up. */
export function makeGlossary(): Glossary {
  const pairs = PAIRS.split(/[,\n]+/).map((pair) => pair.trim().split(" "));
  const byDanish = new Map<string, string>();
  for (const [danish, english] of pairs) {
    if (danish !== undefined && english !== undefined) byDanish.set(danishStem(danish), englishStem(english));
  }
  return { byDanish, concepts: new Set(byDanish.values()) };
}
