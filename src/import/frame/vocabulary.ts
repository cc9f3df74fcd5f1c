/** Kinds of words by which the lines around a speech are told apart. All match whole words. */
const words = (list: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst(list).join('|').replaceAll('_', '[ -]')})(?![\\p{L}\\p{N}])`, flags);

/** So that “secretary-general” is not taken for a secretary. */
const longestFirst = (list: string): readonly string[] =>
  list
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

/** Ranks and offices: what may stand before or behind a name. */
export const ROLE: RegExp = words(`
  ambassador secretary secretary_general under_secretary deputy president vice_president minister prime_minister premier
  chancellor senator congressman congresswoman representative chair chairman chairwoman chairperson co_chair director
  director_general commissioner administrator governor general admiral colonel envoy attorney_general king queen prince
  princess emperor chief head coordinator counselor counsellor treasurer speaker rapporteur adviser advisor delegate consul
  chargé charge executive manager managing_director officer spokesperson spokesman spokeswoman judge prosecutor justice
  mayor taoiseach archbishop cardinal pope professor fellow commander leader ministre président présidente ministro ministra
  presidente presidenta canciller embajador embajadora ambassadeur ambassadrice bundeskanzler bundeskanzlerin
  bundesminister bundesministerin außenminister außenministerin staatsminister bundespräsident minister_president
  staatssecretaris councillor first_lady first_gentleman second_gentleman counsel secrétaire_général secretario_general mp undersecretary
`);

/** What an office is named for: a word before a name that belongs to the office, not to the name. */
export const OFFICE_WORD: RegExp = words(`
  affairs treasury state defense defence nations council department ministry office bureau commerce energy labor labour
  justice security trade development finance education health agriculture transport transportation interior environment
  climate cooperation co_operation commission union kingdom republic parliament congress senate house committee board bank
  fund agency organization organisation mission government authority service services rights refugees humanitarian
  exchequer policy programme program human international foreign general national home large representative
  high executive managing vice under prime chief assistant acting deputy senior special principal permanent first second third federal exterior extérieures étrangères
  exteriores zaken auswärtigen acting interim former u.s us uk un eu nato
`);

/** Bodies that one speaks for. */
export const BODY: RegExp = words(`
  department ministry organization organisation university institute bank fund commission agency parliament council
  secretariat government congress senate treasury foundation federation union association committee authority nations
  mission programme program company corporation center centre college court forum initiative alliance network nato osce
  unicef unhcr unodc who wto imf fao iaea ilo iom wfp undp unesco oecd asean
`);
/** Words of bodies, gatherings and texts that no person is named: a Day, a Banks and a Court are. */
export const NO_NAME: RegExp = words(`
  committee subcommittee commission department ministry organization organisation council secretariat government congress
  treasury foundation association authority university institute agency programme program statement statements remarks
  speech address testimony content archived summit conference meeting session seminar debate roundtable workshop symposium
  hearing event ministerial plenary assembly article page
`);

/** Parts of a body. */
export const PART: RegExp = words('office bureau division directorate mission unit branch section embassy delegation');

/** Gatherings. */
export const GATHERING: RegExp = words(`
  seminar debate panel session summit conference meeting roundtable round_table forum dialogue workshop symposium hearing
  event briefing ceremony launch dinner reception luncheon breakfast convention congress plenary lecture webinar assembly
  council committee subcommittee commission consultation consultations week day anniversary celebration commemoration inauguration
  signing ministerial gala retreat review conversation fair festival task_force colloquium general_debate discussion
  parliament commons lords senate segment availability interview conférence conferencia konferenz conferentie sommet cumbre gipfel
  sesión session asamblea versammlung vergadering débat debat debatte reunión réunion
`);

/** Rooms, buildings and grounds. */
export const VENUE: RegExp = words(`
  auditorium building room hall house garden palace center centre headquarters hotel chamber office embassy airport
  university library museum street square base theater theatre cathedral church school institute club residence mansion
  plaza castle stadium arena camp lawn courtyard foyer studio capitol campus
`);

/** Cities that a dateline gives alone. */
export const CITY: RegExp = words(
  `
  New_York New_York_City Washington Geneva Vienna Nairobi Brussels London Paris Berlin Rome The_Hague Oslo Stockholm
  Copenhagen Helsinki Madrid Lisbon Dublin Bern Berne Zurich Davos Munich Bonn Hamburg Frankfurt Warsaw Prague Budapest
  Bucharest Sofia Athens Ankara Istanbul Moscow Kyiv Kiev Minsk Tbilisi Baku Yerevan Astana Tashkent Beijing Shanghai Tokyo
  Osaka Hiroshima Seoul Bangkok Jakarta Bali Manila Hanoi Singapore Kuala_Lumpur New_Delhi Delhi Mumbai Islamabad Kabul
  Tehran Baghdad Riyadh Jeddah Doha Dubai Abu_Dhabi Kuwait_City Amman Beirut Damascus Jerusalem Cairo Sharm_el_Sheikh Tunis
  Algiers Rabat Marrakesh Marrakech Addis_Ababa Khartoum Kampala Kigali Dar_es_Salaam Lagos Abuja Accra Dakar Pretoria
  Johannesburg Cape_Town Durban Luanda Maputo Harare Lusaka Ottawa Toronto Montreal Québec Vancouver Mexico_City Havana
  San_José Bogotá Bogota Quito Lima Santiago Buenos_Aires Brasília Brasilia Rio_de_Janeiro Montevideo Caracas Canberra
  Sydney Melbourne Wellington Auckland Suva Strasbourg Luxembourg Amsterdam Rotterdam München Köln Edinburgh Glasgow Cardiff Belfast
  Boston Chicago Philadelphia Atlanta Miami Houston Los_Angeles San_Francisco Genève Wien Bruxelles Brussel Londres
  Londen Den_Haag Nueva_York Ginebra Viena Bruselas Genf Brüssel Reykjavik Tallinn Riga Vilnius Belgrade Sarajevo Zagreb
  Ljubljana Bratislava Valletta Nicosia Pristina Skopje Tirana Podgorica Chisinau Kathmandu Dhaka Colombo Yangon Phnom_Penh
  Vientiane Ulaanbaatar Taipei Hong_Kong Нью-Йорк Москва Женева Вена نيويورك جنيف فيينا القاهرة 纽约 北京 日内瓦 维也纳
`,
  'u',
);

export const US_STATE: RegExp =
  /,\s*(?:A[KLRZ]|C[AOT]|D\.?C\.?|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|New York|N\.Y\.|California|Virginia|Maryland|Massachusetts|Texas|Florida|Illinois|Pennsylvania|Ohio|Michigan|Georgia|Colorado|Washington State|Alabama|Alaska|Arizona|Arkansas|Connecticut|Delaware|Hawaii|Idaho|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Oklahoma|Oregon|Rhode Island|South Carolina|South Dakota|Tennessee|Utah|Vermont|West Virginia|Wisconsin|Wyoming|Puerto Rico)\s*$/u;

/** What a speech calls itself, with the words that may stand before it. */
const ADJECTIVES =
  'the|a|opening|closing|introductory|welcome|welcoming|keynote|panel|national|joint|press|video|written|oral|plenary|prepared|floor|brief|concluding|commencement|inaugural|acceptance|nobel|farewell|policy|major|full|general debate';
const NOUNS =
  'remarks|statements?|speech|address|presentation|testimony|intervention|keynote|lecture|message|briefing|toast|eulogy|explanation of vote|explanation of position|right of reply|press conference|press availability|opening|discours|déclaration|allocution|rede|ansprache|toespraak|discurso|declaración|intervención|palabras|выступление|заявление|речь|обращение|كلمة|بيان|خطاب|讲话|致辞|发言|演讲';
export const FORM: RegExp = new RegExp(`^(?:(?:${ADJECTIVES})\\s+){0,3}(?:${NOUNS})(?![\\p{L}\\p{N}-])`, 'iu');
/** The same anywhere in a line. */
export const FORM_WITHIN: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${ADJECTIVES})\\s+){0,3}(?:${NOUNS})(?![\\p{L}\\p{N}-])`,
  'iu',
);

/** Polite forms before a name that are no part of it. */
export const HONORIFIC: RegExp =
  /^(?:(?:the\s+)?(?:H\.\s?E\.|HE|S\.\s?E\.|S\.E\.M\.|his excellency|her excellency|his majesty|her majesty|son excellence|su excelencia|the rt\.? hon\.?|rt\.? hon\.?|the right hon(?:ou?rable|\.)?|the hon(?:ou?rable|\.)?|hon\.|honorable|honourable|mr\.?|mrs\.?|ms\.?|miss|monsieur|madame|mme\.?|m\.|sr\.?|sra\.?|don|doña|herr|frau|dhr\.?|mevrouw|drs\.?|г-н|г-жа)(?:\s+|$))+/iu;
