// Words that say nothing about what a text is about, in English and Danish, folded as words/split.ts folds them.
// Invariant: FUNCTION_WORDS never meet anything; GENERIC_WORDS (the vocabulary of mail and meetings) count only where the
// owner named them as an interest, tag, need or strength.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const ENGLISH_FUNCTION_WORDS = list(`
  a about above across after again against all almost alone along already also although always am among an and another any anybody
  anyone anything are aren't around as at away be became because become becomes been before behind being below between both but by
  can can't cannot could couldn't did didn't do does doesn't doing don't done down during each either else enough even ever every
  everybody everyone everything except far few for from further get gets getting give given go goes going gone got had hadn't has hasn't
  have haven't having he he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into
  is isn't it it's its itself just keep kept least less let let's like likely look looking looks made make makes making many may maybe me
  might mine more most much must my myself near need needs neither never new next no nobody none nor not nothing now of off often on once
  one only onto or other others our ours ourselves out over own per perhaps put quite rather really same say says see seem seems seen she
  she'd she'll she's should shouldn't since so some somebody someone something sometimes soon still such take taken takes than that that's
  the their theirs them themselves then there there's these they they'd they'll they're they've this those though through thus to together
  too toward towards under until up upon us use used uses using very via was wasn't way we we'd we'll we're we've well were weren't what
  what's when where whether which while who who's whole whom whose why will with within without won't would wouldn't yes yet you you'd
  you'll you're you've your yours yourself two three four five six seven eight nine ten first second third last know knows known work works
  working old big small great good better best able want wants wanted
`);

export const DANISH_FUNCTION_WORDS = list(`
  ad af al alle allerede alligevel alt altid altsaa anden andet andre at bag bare blev blevet bliv blive bliver bruge bruger brugt burde
  boer bedre bedst da de deg dem den denne dens der deraf deres derfor derfra derind dernaest det dets dette dig din dine disse dit dog du
  efter eller ellers en end endda endnu ene eneste enhver ens er et ethvert faa faar faaet fik flere flest fleste for foran fordi forrige
  fra foer foerst foerste gav ger giver givet giv give gjorde gjort goer goere godt god gode gaar gaa gaaet gik ham han hans har havde have
  hele hen hende hendes her hereby herfra heri hos hun hvad hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornaar i
  ifoelge igen igennem ikke imellem imens imod ind inde inden indtil ingen intet ja jeg jer jeres jo kan kender kendt kom komme kommer kun
  kunne kunnet lad lade lader lave laver lavet lidt lige ligesom lille langt man mange med meget mellem men mens mere mest mig min mindre
  mindst mine mit mod maa maaske maatte naar naeste naesten ned nede nej nemlig netop nogen noget nogle nok nu ny nye nyt og ogsaa om omkring
  op oppe os over paa plejer pga samme sammen se ses set ser selv selvom siden sidste sig siger sige sagt sagde sin sine sit skal skulle
  saa saadan saadanne saaledes som stadig stor store stort svaert synes tag tage tager taget til tilbage tit to tog tre ud ude uden udover
  under undtagen var vaer vaere vaeret ved vej vel vi via vide vil ville vilde vores vores vort vore aet en to tre fire fem seks syv otte ni ti
  arbejde arbejder oensker oenske gerne brug lang lange hej
`);

export const GENERIC_WORDS = list(`
  address agenda agree agreed answer appointment april article articles ask asked asks attach attached attachment august back bcc
  book booked bring brief business call called calls chat cheers christmas client coffee colleague colleagues com come coming company companies
  contact contacts conference copy customer customers date day days dear december deck dinner discuss discussed document draft drink email emails
  evening event example february file find fine follow follow-up following forward forwarded friday friend friends full fw fwd go group happy
  hear heard hello help hi hope html http https idea ideas important info information interested interesting introduction invitation invite january
  job join july june kind know later launch learn leave letter link list log long lot love lunch mail mails man march may meet meeting meetings
  message met minutes moment monday month months morning moved moves name network networking news newsletter note notes nice november number october offer office
  ok order org page part people person phone place plan plans please point possible presentation project projects promised question questions quick
  re read reading ready regarding regards remember reply report request role said saturday save saw send sends sent september service share shared
  short show since site something spoke start started status story stuff sunday sure talk talked team thank thanks thing things think thursday time
  today tomorrow tonight told topic touch tuesday update visit wait website wednesday week weeks weekend welcome woman work world write wrote www
  year years yesterday young
  adresse aften aftale aftalte alle april arbejde artikel artikler august bedste besked bil billede bog brev bringe dag dage dato december
  del dele delt dk drik emne et februar firma firmaer flytter flyttet forslag fortalte fredag frokost glad gruppe hilse hilsen hjaelp hjaelpe hoere
  hoerte hus ide ideer inviterer invitation januar juli juni kaffe kalender kl klokken kollega kollegaer kolleger kontakt kontakter kunde kunder
  kvarter laese laeste leder liste link loerdag lov lovede mail mails maj mandag marts maaned maaneder mennesker moede moeder moedes moedt moedte
  morgen navn netvaerk nummer november nyhed nyheder nyhedsbrev ok oktober onsdag opgave oplaeg ordne person projekt projekter ring ringe ringede
  ringer sag samtale se send sende sendte side sider skrev skrive skriv snak snakke snakkede snart spise spoerge spoergsmaal spurgte start
  starte september svar svare sv soendag tak tale taler talt talte tekst tid tilbud ting tirsdag torsdag uge uger ugen ved vedhaeftet vedr venlig venlige
  vende virksomhed virksomheder vaert aar aars i gaar idag imorgen igaar middag vigtig vigtigt spaendende mvh kh vh besoeg kursus
`);
