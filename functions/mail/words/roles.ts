// Words that name a job: what tells a role in a signature, or after a name, from anything else.
// Invariant: whole words and Danish, Swedish, Norwegian and German endings; no word here is a given name.

const WORDS: ReadonlySet<string> = new Set(
  (
    "accountant|actuary|administrator|advisor|adviser|agent|ambassador|analyst|apprentice|architect|artist|assistant|associate|attorney|auditor|banker|barrister|bookkeeper|broker|buyer|captain|cco|cdo|ceo|cfo|chair|chairman|chairperson|chairwoman|chef|chemist|chief|chro|cio|ciso|clerk|cmo|coach|co-founder|cofounder|consultant|controller|coo|coordinator|co-ordinator|counsel|counsellor|cpo|cro|cso|cto|curator|cvo|dentist|designer|developer|director|dispatcher|doctor|economist|editor|electrician|engineer|entrepreneur|evp|svp|vp|executive|expert|facilitator|founder|fellow|geologist|head|instructor|intern|investor|journalist|judge|lawyer|lead|leader|lecturer|librarian|manager|marketer|mayor|md|mechanic|mentor|minister|nurse|officer|operator|owner|paralegal|partner|pharmacist|photographer|physician|pilot|planner|policeman|postdoc|president|principal|producer|professor|programmer|psychologist|publisher|realtor|receptionist|recruiter|rector|reporter|representative|researcher|salesman|salesperson|scientist|secretary|skipper|solicitor|specialist|strategist|student|superintendent|supervisor|surgeon|surveyor|teacher|technician|technologist|therapist|trader|trainee|trainer|translator|treasurer|trustee|underwriter|veterinarian|writer|" +
    "adjunkt|afdelingschef|afdelingsleder|advokat|advokatfuldmaegtig|akademiker|analytiker|ansvarlig|arkitekt|assistent|assurandoer|bestyrelsesformand|bestyrelsesmedlem|biolog|bogholder|borgmester|byggeleder|dekan|designer|direktoer|doktorand|dyrlaege|ejer|ejendomsmaegler|elektriker|elev|faglaerer|forfatter|formand|forsker|forskningschef|forvalter|fotograf|fuldmaegtig|gartner|generalsekretaer|grafiker|grundlaegger|indehaver|indkoeber|ingenioer|inspektoer|instruktoer|journalist|jurist|kaptajn|konsulent|kontorchef|koordinator|korrespondent|kundeansvarlig|kundechef|kunstner|lektor|laege|laerer|leder|maegler|maskinmester|medejer|medstifter|medarbejder|mekaniker|naestformand|oekonom|oekonomichef|paedagog|partner|praktikant|programleder|projektchef|projektleder|projektmedarbejder|projektdirektoer|psykolog|radgiver|raadgiver|redaktoer|regnskabschef|rektor|revisor|radiograf|saelger|salgschef|salgskonsulent|sekretaer|seniorkonsulent|skipper|skoleleder|specialist|specialkonsulent|stifter|studentermedhjaelper|studerende|sygeplejerske|tandlaege|tekniker|toemrer|toldkonsulent|udvikler|udviklingschef|vicedirektoer|vaerkfoerer|" +
    "avdelingsleder|gruppeleder|seksjonsleder|selger|raadgivare|vd|ordfoerande|saljare|utvecklare|handlaggare|chefredaktoer|geschaftsfuhrer|leiter|leiterin|berater|beraterin|entwickler|vorstand|inhaber|referent|referentin|directeur|directrice|responsable|gerant|ingenieur|adviseur|medewerker|directora|gerente|jefe|jefa"
  ).split("|"),
);

/** Compounds: `havnechef`, `salgsdirektør`, `byggeleder`, `Vertriebsleiter`. */
const ENDING =
  /.(?:chef|chefen|direktoer|leder|lederen|konsulent|ingenioer|ansvarlig|raadgiver|radgiver|medarbejder|assistent|udvikler|arkitekt|sekretaer|formand|mester|redaktoer|inspektoer|koordinator|specialist|saelger|laerer|laege|forsker|maegler|partner|revisor|oekonom|pilot|manager|leiter|leiterin|berater|beraterin|ansvarig|utvecklare|saljare|sjef|selger)$/u;

/** True for a word that names a job, alone or at the end of a compound. */
export function isRoleWord(word: string): boolean {
  const plain = word
    .toLowerCase()
    .replace(/[æøåöä]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  return WORDS.has(plain) || ENDING.test(plain);
}

const PLAIN: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa", ö: "o", ä: "a" };
