// Headings of tables of contacts: Google Contacts, Outlook, LinkedIn, Thunderbird, Apple and what people call a column themselves.
// Invariant: lower-case, letters alone: "E-mail 2 - Value" stands as "e mail value". English and Danish.

export type Heading =
  | "name"
  | "given"
  | "middle"
  | "family"
  | "nickname"
  | "address"
  | "mobile"
  | "phone"
  | "phone-label"
  | "organisation"
  | "role"
  | "title"
  | "birthday"
  | "birth-year"
  | "birth-month"
  | "birth-day"
  | "category"
  | "interest"
  | "strength"
  | "note"
  | "language";

/** `title` is a job, except where another column is one: Outlook's "Title" is Mr or Dr. */
export const headings: Readonly<Record<Heading, string>> = {
  name: "name|full name|fullname|display name|contact name|contact|person|file as|names|navn|fulde navn|hele navnet|kontakt|kontaktnavn|kontaktperson|vist navn|visningsnavn|gem som|navne",
  given: "first name|firstname|given name|forename|first|given|fornavn|fornavne|første navn",
  middle: "middle name|additional name|middle|middle names|mellemnavn|mellemnavne|andet fornavn",
  family:
    "last name|lastname|surname|family name|last|family|second name|efternavn|efternavne|slægtsnavn|familienavn|sidste navn",
  nickname: "nickname|nick name|nick|kaldenavn|kælenavn|øgenavn",
  address:
    "e mail|email|mail|e mail address|email address|mail address|e mail value|email value|e mail addresses|email addresses|primary email|primary e mail|secondary email|secondary e mail|work email|work e mail|home email|personal email|e mail work|e mail home|e mailadresse|e mail adresse|emailadresse|email adresse|mailadresse|mail adresse|e post|e postadresse|arbejdsmail|privat mail|privatmail|mail arbejde|mail privat|e mail arbejde|e mail privat|primær mail|primær e mail",
  mobile:
    "mobile|mobile phone|mobile number|cell|cell phone|cellphone|cell number|mobile telephone|primary phone|iphone|mobil|mobiltelefon|mobilnummer|mobilnr|mobil nr|mobiltlf|mobil tlf",
  phone:
    "phone|telephone|phone number|telephone number|phone value|tel|business phone|company main phone|home phone|work phone|other phone|main phone|work number|direct phone|direct|telefon|telefonnummer|telefonnr|telefon nr|tlf|tlf nr|tlfnr|arbejdstelefon|telefon arbejde|telefon firma|firmatelefon|telefon privat|privattelefon|privat telefon|hovedtelefon|anden telefon|direkte telefon|hjemmetelefon|primær telefon",
  "phone-label": "phone label|phone type|telefon etiket|telefon type",
  organisation:
    "company|organization|organisation|organization name|organisation name|company name|employer|workplace|firm|business|firma|firmanavn|virksomhed|virksomhedsnavn|organisationsnavn|arbejdsplads|arbejdsgiver|selskab|arbejdssted",
  role: "job title|jobtitle|position|role|occupation|organization title|organisation title|profession|function|job|stilling|stillingsbetegnelse|jobtitel|rolle|funktion|erhverv|job titel|position title",
  title: "title|titel",
  birthday: "birthday|birth date|birthdate|date of birth|dob|born|fødselsdag|fødselsdato|født|fødselsdagsdato",
  "birth-year": "birth year|fødselsår",
  "birth-month": "birth month|fødselsmåned",
  "birth-day": "birth day|day of birth",
  category:
    "category|categories|tag|tags|label|labels|group|groups|group membership|kategori|kategorier|mærke|mærker|etiket|etiketter|gruppe|grupper|emneord",
  interest: "interests|interest|hobby|hobbies|likes|interesser|interesse|hobbyer",
  strength: "skills|skill|expertise|knows|kompetencer|kompetence|kan|ekspertise",
  note: "notes|note|comment|comments|remarks|description|noter|notat|notater|bemærkning|bemærkninger|kommentar|kommentarer|beskrivelse",
  language: "language|preferred language|sprog",
};

/** What a telephone's label says: one to call first, or none to call at all. */
export const mobileLabel = /mobile?|cell|iphone/iu;
export const silentLabel = /fax|pager|telex|isdn|tdd|tty/iu;

/** Groups that address books make themselves. */
export const systemGroup = /^\*/u;
