/** Words that go on for long enough to be a speech. */
export const BODY = `Good morning, and thank you for the invitation. We meet at a time when the work of this body has never been more needed.

Let me make three points about the road ahead, and about what each of us can do. First, we must keep our word to those who need us most.

That is why we are here, and that is what we will do together in the months to come.`;

/** What a front says; a field that is null must not be found. */
export interface Expected {
  readonly title?: string | null;
  readonly name?: string | null;
  readonly role?: string | null;
  readonly organization?: string | null;
  readonly office?: string;
  readonly actor?: string | null;
  readonly adjective?: string;
  readonly event?: string | null;
  readonly session?: string;
  readonly kind?: string;
  readonly date?: string | null;
  readonly place?: string | null;
  readonly form?: string;
  readonly status?: string;
  readonly language?: string;
}

export interface Front {
  readonly what: string;
  readonly front: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly file?: string;
  /** Where the body is not `BODY`; the first of its words is where the speech begins. */
  readonly body?: string;
  readonly begins?: string;
  readonly after?: string;
  readonly expected: Expected;
}

export const FRONTS: readonly Front[] = [
  {
    what: 'a bold block with event, panel, day and byline',
    front: `**Global Forum on Water Security
Panel on Sharing Rivers Across
Borders in Peace
March 14, 2017**

**Panel Presentation by Ambassador Jane Q. Doe,
U.S. Department of State, Office of Water Diplomacy**`,
    expected: {
      title: 'Sharing Rivers Across Borders in Peace',
      name: 'Jane Q. Doe',
      role: 'Ambassador',
      organization: 'U.S. Department of State',
      office: 'Office of Water Diplomacy',
      actor: 'United States',
      adjective: 'U.S.',
      event: 'Global Forum on Water Security',
      session: 'Sharing Rivers Across Borders in Peace',
      kind: 'panel',
      date: '2017-03-14',
      place: null,
      form: 'presentation',
      status: 'not stated',
    },
  },
  {
    what: 'front matter of a press release',
    front: 'As prepared for delivery',
    facts: {
      title:
        'Remarks by Secretary of the Treasury John A. Smith at the G7 Finance Meeting: Roundtable on Financing Clean Growth',
      date: '2021-06-05',
      url: '/news/press-releases/jy0101',
      press_release_number: 'JY0101',
    },
    expected: {
      title: 'Financing Clean Growth',
      name: 'John A. Smith',
      role: 'Secretary of the Treasury',
      organization: 'U.S. Department of the Treasury',
      actor: 'United States',
      event: 'G7 Finance Meeting: Roundtable',
      session: 'Financing Clean Growth',
      date: '2021-06-05',
      form: 'remarks',
      status: 'as prepared',
    },
  },
  {
    what: 'a White House transcript with room, time and label',
    front: 'East Room\n\n1:42 P.M. EST',
    facts: {
      title: 'Remarks by President Johnson on the Economy',
      date: '2022-02-04',
      source_url: 'https://www.whitehouse.gov/briefing-room/2022/02/04/remarks',
    },
    body: `THE PRESIDENT:  ${BODY}`,
    begins: 'Good morning, and thank you',
    after: 'END                 2:02 P.M. EST',
    expected: {
      title: 'Remarks on the Economy',
      name: 'Johnson',
      role: 'President',
      actor: 'United States',
      adjective: 'U.S.',
      event: null,
      date: '2022-02-04',
      place: 'East Room',
      form: 'remarks',
    },
  },
  {
    what: 'a White House page as a text, the title on top',
    front: `Remarks by Vice President Smith at the Munich Security Conference

FEBRUARY 18, 2023

Hotel Bayerischer Hof
Munich, Germany

2:38 P.M. CET`,
    body: `THE VICE PRESIDENT:  ${BODY}`,
    begins: 'Good morning, and thank you',
    after: '2:55 P.M. CET',
    expected: {
      title: 'Remarks at the Munich Security Conference',
      name: 'Smith',
      role: 'Vice President',
      event: 'Munich Security Conference',
      date: '2023-02-18',
      place: 'Hotel Bayerischer Hof, Munich, Germany',
    },
  },
  {
    what: 'the Congressional Record, Senate',
    front: '# CLEAN WATER IN THE WORLD\n## `81d79e9fbb9d18fea19abf8a8f2c4b9d`\n`Mr. SMITH — 9 March 2011`\n\n---',
    body: `Mr. SMITH. Mr. President, I rise today to speak of clean water. ${BODY}`,
    begins: 'Mr. President, I rise today',
    expected: {
      title: 'Clean Water in the World',
      name: 'Smith',
      role: 'Senator',
      organization: 'U.S. Senate',
      actor: 'United States',
      event: 'U.S. Senate',
      date: '2011-03-09',
      form: 'floor statement',
    },
  },
  {
    what: 'the Congressional Record, House',
    front: '# HUNGER\n`Ms. McCOLLUM of Minnesota — 2 May 2012`',
    body: `Ms. McCOLLUM of Minnesota. Madam Speaker, hunger is on the rise. ${BODY}`,
    begins: 'Madam Speaker, hunger',
    expected: {
      title: 'Hunger',
      name: 'McCollum',
      role: 'Representative',
      event: 'U.S. House of Representatives',
      date: '2012-05-02',
    },
  },
  {
    what: 'a State Department page, each fact on a line',
    front: `# Remarks at the Ministerial on Clean Water

REMARKS

JOHN J. DOE, SECRETARY OF STATE

WASHINGTON, DC

JUNE 3, 2014`,
    expected: {
      title: 'Remarks on Clean Water',
      name: 'John J. Doe',
      role: 'Secretary of State',
      organization: 'U.S. Department of State',
      actor: 'United States',
      date: '2014-06-03',
      place: 'Washington, DC',
      form: 'remarks',
    },
  },
  {
    what: 'a State Department page, the facts as one block of lines',
    front: `Opening Remarks at the Nile Basin Summit

Remarks
Mary K. Jones
Secretary of State
Dean Acheson Auditorium
Washington, DC
June 3, 2008
10:05 a.m. EDT`,
    body: `SECRETARY JONES: ${BODY}`,
    begins: 'Good morning, and thank you',
    expected: {
      title: 'Opening remarks at the Nile Basin Summit',
      name: 'Mary K. Jones',
      role: 'Secretary of State',
      actor: 'United States',
      event: 'Nile Basin Summit',
      date: '2008-06-03',
      place: 'Dean Acheson Auditorium, Washington, DC',
      form: 'opening remarks',
    },
  },
  {
    what: 'a gov.uk page',
    front: `# Aspen Security Forum 2021: Foreign Secretary's speech

The Foreign Secretary set out how the UK will work with its partners on security.

From:
Foreign, Commonwealth & Development Office and The Rt Hon Jane Brown MP

Published
12 May 2021

Location:
Aspen, Colorado

Delivered on:
11 May 2021 (Transcript of the speech, exactly as it was delivered)`,
    expected: {
      title: "Aspen Security Forum 2021: Foreign Secretary's speech",
      name: 'Jane Brown MP',
      role: 'Foreign Secretary',
      event: 'Aspen Security Forum 2021',
      actor: 'United Kingdom',
      adjective: 'British',
      date: '2021-05-11',
      place: 'Aspen, Colorado',
      status: 'as delivered',
      form: 'speech',
    },
  },
  {
    what: 'gov.uk, the speaker in the possessive',
    front: `Foreign Secretary Jane Brown's speech at the London Conference on Afghanistan

Speech

Published 3 March 2020
Location: Lancaster House, London
Delivered on: 3 March 2020 (Original script, may differ from delivered version)`,
    expected: {
      title: 'Speech at the London Conference on Afghanistan',
      name: 'Jane Brown',
      role: 'Foreign Secretary',
      actor: 'United Kingdom',
      event: 'London Conference on Afghanistan',
      date: '2020-03-03',
      place: 'Lancaster House, London',
      status: 'as prepared',
    },
  },
  {
    what: 'the Secretary-General of the United Nations',
    front: `# Secretary-General's remarks to the Security Council on Climate and Security [as delivered]

23 February 2021`,
    facts: { canonical: 'https://www.un.org/sg/en/content/sg/statement/2021-02-23/remarks' },
    expected: {
      title: 'Climate and Security',
      name: 'Secretary-General',
      role: null,
      actor: 'United Nations',
      event: 'Security Council',
      date: '2021-02-23',
      form: 'remarks',
      status: 'as delivered',
    },
  },
  {
    what: 'the holder of an office on a line of their own',
    front: `# Secretary-General's opening remarks at the Climate Ambition Summit

20 September 2023

António Guterres`,
    expected: {
      title: 'Opening remarks at the Climate Ambition Summit',
      name: 'António Guterres',
      role: 'Secretary-General',
      event: 'Climate Ambition Summit',
      date: '2023-09-20',
    },
  },
  {
    what: 'a statement by a state, the speaker below',
    front: `Statement by the Netherlands

High-level Meeting on Antimicrobial Resistance

H.E. Ms. Anna Bakker
Minister of Health, Welfare and Sport

New York, 21 September 2016`,
    expected: {
      title: 'Antimicrobial Resistance',
      name: 'Anna Bakker',
      role: 'Minister of Health, Welfare and Sport',
      actor: 'Netherlands',
      event: 'High-level Meeting on Antimicrobial Resistance',
      date: '2016-09-21',
      place: 'New York',
    },
  },
  {
    what: 'testimony, a phrase a line',
    front: `EMBARGOED UNTIL DELIVERY

Statement of
The Honorable Sarah Stone
Administrator
U.S. Agency for International Development
Before the
House Committee on Foreign Affairs
July 14, 2021`,
    expected: {
      name: 'Sarah Stone',
      role: 'Administrator',
      organization: 'U.S. Agency for International Development',
      actor: 'United States',
      event: 'House Committee on Foreign Affairs',
      date: '2021-07-14',
      form: 'statement',
    },
  },
  {
    what: 'a press office between title and time',
    front: `Toast Remarks by the President at State Dinner

The White House
Office of the Press Secretary
For Immediate Release
October 18, 2016

8:22 P.M. EDT`,
    body: `THE PRESIDENT:  ${BODY}`,
    begins: 'Good morning, and thank you',
    expected: {
      title: 'Toast remarks at State Dinner',
      name: 'President',
      role: null,
      actor: 'United States',
      event: 'State Dinner',
      date: '2016-10-18',
      place: 'The White House',
      form: 'toast remarks',
    },
  },
  {
    what: 'a French president at an assembly',
    front: `Discours de Monsieur Jean Dupont, Président de la République française, à l'occasion de la 72e session de l'Assemblée générale

New York, le 19 septembre 2017`,
    body: `Monsieur le Président,

Nous sommes réunis dans cette salle pour parler de la paix et de la sécurité. Les peuples du monde nous regardent, et ils attendent que nous soyons à la hauteur de nos responsabilités.`,
    begins: 'Monsieur le Président',
    expected: {
      title: "Discours à l'occasion de la 72e session de l'Assemblée générale",
      name: 'Jean Dupont',
      role: 'Président de la République française',
      actor: 'France',
      event: "72e session de l'Assemblée générale",
      date: '2017-09-19',
    },
  },
  {
    what: 'a German chancellor at a conference',
    front:
      'Rede von Bundeskanzlerin Erika Muster bei der 55. Münchner Sicherheitskonferenz am 16. Februar 2019 in München',
    body: `Sehr geehrte Damen und Herren,

wir sind heute hier, weil die Welt unsere Hilfe braucht und weil wir nicht warten können. Das ist die Aufgabe, die vor uns liegt, und wir werden sie mit den Partnern in Europa lösen.`,
    begins: 'Sehr geehrte Damen',
    expected: {
      name: 'Erika Muster',
      role: 'Bundeskanzlerin',
      actor: 'Germany',
      event: '55. Münchner Sicherheitskonferenz',
      date: '2019-02-16',
      place: 'München',
    },
  },
  {
    what: 'a minister on a line behind the name, run together',
    front: `Statement by Ms. Hana Mori High Representative for Disarmament Affairs at the opening of the Review Conference

1 August 2022
New York`,
    expected: {
      name: 'Hana Mori',
      role: 'High Representative for Disarmament Affairs',
      date: '2022-08-01',
      place: 'New York',
    },
  },
  {
    what: 'a summary before the facts of a page',
    front: `Prime Minister's speech at the Global Education Summit: 29 July 2021

The Prime Minister addressed the Global Education Summit in London.

Location: London
Delivered on: 29 July 2021 (Transcript of the speech, exactly as it was delivered)`,
    expected: {
      name: 'Prime Minister',
      event: 'Global Education Summit',
      date: '2021-07-29',
      place: 'London',
      status: 'as delivered',
    },
  },
  {
    what: 'the properties of a file that say nothing',
    front: 'The Hague, 10 December 2019',
    facts: { title: 'Microsoft Word - speech final.doc', author: 'jsmith', created: '2019-12-09T10:00:00Z' },
    expected: { title: null, name: null, date: '2019-12-10', place: 'The Hague' },
  },
  {
    what: 'a statement in the United Nations, in capitals',
    front: `PERMANENT MISSION OF KENYA TO THE UNITED NATIONS

STATEMENT BY H.E. MR. JOHN KAMAU, PERMANENT REPRESENTATIVE OF KENYA TO THE UNITED NATIONS, AT THE SECURITY COUNCIL OPEN DEBATE ON WOMEN, PEACE AND SECURITY

NEW YORK, 29 OCTOBER 2019

CHECK AGAINST DELIVERY`,
    body: `Mr. President,\n\n${BODY}`,
    begins: 'Mr. President,',
    expected: {
      title: 'Women, Peace and Security',
      name: 'John Kamau',
      role: 'Permanent Representative of Kenya to the United Nations',
      actor: 'Kenya',
      adjective: 'Kenyan',
      event: 'Security Council Open Debate',
      date: '2019-10-29',
      place: 'New York',
      form: 'statement',
      status: 'check against delivery',
    },
  },
  {
    what: 'a verbatim record with country and language in the label',
    front: '',
    body: `Mr. De Vries (Netherlands) (spoke in Dutch; English text provided by the delegation): ${BODY}`,
    begins: 'Good morning, and thank you',
    expected: { name: 'De Vries', actor: 'Netherlands', adjective: 'Dutch' },
  },
  {
    what: 'a verbatim record without labels, named after a country and a year',
    front: '',
    file: 'BRA_60_2005.txt',
    expected: {
      title: 'Statement by Brazil',
      name: null,
      actor: 'Brazil',
      adjective: 'Brazilian',
      event: 'UN General Assembly, 60th session',
      date: '2005',
      form: 'statement',
    },
  },
  {
    what: 'nothing but what the speech says of its own country',
    front: '',
    body: `Mr. President,

The Netherlands will continue to support the Court. It is enshrined in the Constitution of the Kingdom of the Netherlands. In Syria, the regime goes on. Syria has seen enough.

My country, the Netherlands, stands ready to help, and we call on all States to join.`,
    begins: 'Mr. President,',
    expected: { actor: 'Netherlands', name: null, date: null, event: null },
  },
  {
    what: 'on behalf of a union',
    front: `Statement at the Meeting of States Parties
Geneva, 12 December 2018`,
    body: `Madam President,

I have the honour to speak on behalf of the European Union and its Member States. ${BODY}`,
    begins: 'Madam President,',
    expected: {
      actor: 'European Union',
      event: 'Meeting of States Parties',
      date: '2018-12-12',
      place: 'Geneva',
      form: 'statement',
    },
  },
  {
    what: 'a European speech',
    front: `# Speech by President von der Meer at the European Parliament Plenary on the conclusions of the summit

Strasbourg, 6 July 2022

Check against delivery`,
    expected: {
      title: 'The conclusions of the summit',
      role: 'President',
      name: 'von der Meer',
      event: 'European Parliament Plenary',
      date: '2022-07-06',
      place: 'Strasbourg',
      status: 'check against delivery',
    },
  },
  {
    what: 'a director-general',
    front: `Opening remarks by Dr. Anna Svensson, Director-General, World Health Organization, at the Global Conference on Primary Health Care
25 October 2018
Astana, Kazakhstan`,
    expected: {
      name: 'Dr. Anna Svensson',
      role: 'Director-General',
      organization: 'World Health Organization',
      actor: 'World Health Organization',
      date: '2018-10-25',
      place: 'Astana, Kazakhstan',
      form: 'opening remarks',
    },
  },
  {
    what: 'a byline with the person first and the office behind it',
    front: `# Keeping the Peace in a Divided World

Address by H.E. Mr. Pieter Jansen, Minister for Foreign Affairs of the Kingdom of the Netherlands
at the Hague Academy, 4 September 2015`,
    expected: {
      title: 'Keeping the Peace in a Divided World',
      name: 'Pieter Jansen',
      role: 'Minister for Foreign Affairs of the Kingdom of the Netherlands',
      actor: 'Netherlands',
      date: '2015-09-04',
      form: 'address',
    },
  },
  {
    what: 'an under-secretary-general with a long office',
    front: `Statement by Under-Secretary-General for Humanitarian Affairs Peter Brown to the Security Council on Yemen

New York, 14 January 2021`,
    expected: {
      title: 'Statement on Yemen',
      name: 'Peter Brown',
      role: 'Under-Secretary-General for Humanitarian Affairs',
      event: 'Security Council',
      date: '2021-01-14',
      place: 'New York',
    },
  },
  {
    what: 'a representative to an organisation',
    front:
      'Statement by Ambassador Maria Rossi, Permanent Representative of Italy to the United Nations, at the General Assembly\n\n3 May 2016',
    expected: {
      name: 'Maria Rossi',
      role: 'Ambassador, Permanent Representative of Italy to the United Nations',
      actor: 'Italy',
      event: 'General Assembly',
      date: '2016-05-03',
    },
  },
  {
    what: 'an ambassador of one country to another',
    front: 'Remarks by U.S. Ambassador Carl Green to Ukraine\n\nKyiv, 1 June 2015',
    expected: { name: 'Carl Green', actor: 'United States', date: '2015-06-01', place: 'Kyiv' },
  },
  {
    what: 'keys with values',
    front: `Title: The Future of Fisheries
Speaker: Hans Olsen, Minister of Fisheries, Norway
Event: Our Ocean Conference
Venue: Oslo City Hall
Date: 23 October 2019`,
    expected: {
      title: 'The Future of Fisheries',
      name: 'Hans Olsen',
      role: 'Minister of Fisheries',
      event: 'Our Ocean Conference',
      place: 'Oslo City Hall',
      date: '2019-10-23',
    },
  },
  {
    what: 'front matter with fields of their own',
    front: '',
    facts: {
      title: 'Peace Through Trade',
      speaker: 'Aiko Tanaka',
      role: 'Minister for Trade',
      country: 'Japan',
      event: 'WTO Public Forum',
      location: 'Geneva',
      date: '2018-10-02',
      language: 'en-GB',
    },
    expected: {
      title: 'Peace Through Trade',
      name: 'Aiko Tanaka',
      role: 'Minister for Trade',
      event: 'WTO Public Forum',
      place: 'Geneva',
      date: '2018-10-02',
      language: 'en-GB',
    },
  },
  {
    what: 'a title of a web page with the name of the site',
    front: '',
    facts: {
      title: 'Remarks by Secretary Jones at the Arctic Council | U.S. Department of State',
      'article:published_time': '2019-05-07T10:00:00Z',
      'og:url': 'https://www.state.gov/remarks-arctic',
    },
    expected: {
      title: 'Remarks at the Arctic Council',
      name: 'Jones',
      role: 'Secretary',
      actor: 'United States',
      event: 'Arctic Council',
      date: '2019-05-07',
    },
  },
  {
    what: 'testimony before a committee',
    front: `Testimony of Assistant Secretary Robert Hill before the Senate Foreign Relations Committee

March 5, 2013`,
    expected: {
      name: 'Robert Hill',
      role: 'Assistant Secretary',
      event: 'Senate Foreign Relations Committee',
      date: '2013-03-05',
      form: 'testimony',
    },
  },
  {
    what: 'a German speech',
    front: `Rede von Bundesaußenministerin Erika Muster bei der Konferenz zur Abrüstung

Berlin, 12. März 2019

Es gilt das gesprochene Wort!`,
    body: `Sehr geehrte Damen und Herren,

wir sind heute hier, weil die Welt unsere Hilfe braucht und weil wir nicht warten können. Das ist die Aufgabe, die vor uns liegt, und wir werden sie mit den Partnern in Europa lösen.`,
    begins: 'Sehr geehrte Damen',
    expected: { date: '2019-03-12', place: 'Berlin', status: 'check against delivery', language: 'de' },
  },
  {
    what: 'a French speech',
    front: `Discours de M. Jean Dupont, ministre des Affaires étrangères

Genève, le 1er mars 2016

Seul le prononcé fait foi`,
    body: `Monsieur le Président,

Nous sommes réunis dans cette salle pour parler de la paix et de la sécurité. Les peuples du monde nous regardent, et ils attendent que nous soyons à la hauteur de nos responsabilités.`,
    begins: 'Monsieur le Président',
    expected: {
      name: 'Jean Dupont',
      role: 'ministre des Affaires étrangères',
      date: '2016-03-01',
      place: 'Genève',
      status: 'check against delivery',
      language: 'fr',
    },
  },
  {
    what: 'a Spanish speech',
    front: `Intervención del Embajador Carlos Ruiz

Nueva York, 24 de septiembre de 2014

Cotejar con la alocución`,
    body: `Señor Presidente:

Es un honor para mi país participar en este debate. La paz y la seguridad de los pueblos son una tarea que no puede esperar, y por eso estamos aquí con una propuesta para todos.`,
    begins: 'Señor Presidente',
    expected: {
      name: 'Carlos Ruiz',
      date: '2014-09-24',
      place: 'Nueva York',
      status: 'check against delivery',
      language: 'es',
    },
  },
  {
    what: 'a Dutch speech',
    front: `Toespraak van minister-president Jan Smit
Den Haag, 5 mei 2015
Alleen de uitgesproken tekst geldt`,
    body: `Dames en heren,

Het is een eer om hier te zijn en met u te spreken over de toekomst van Europa. We moeten naar elkaar luisteren, ook als dat niet makkelijk is, en dat is wat wij in Nederland al jaren doen.`,
    begins: 'Dames en heren',
    expected: {
      name: 'Jan Smit',
      date: '2015-05-05',
      place: 'Den Haag',
      status: 'check against delivery',
      language: 'nl',
    },
  },
  {
    what: 'a Russian speech',
    front: `Выступление Министра на Генеральной Ассамблее ООН

Нью-Йорк, 28 сентября 2012 года`,
    body: `Уважаемый господин Председатель,

Мы собрались здесь, чтобы говорить о мире и безопасности для всех народов. Наша страна готова работать вместе со всеми.`,
    begins: 'Уважаемый господин',
    expected: { date: '2012-09-28', language: 'ru' },
  },
  {
    what: 'an Arabic speech',
    front: `بيان الوفد أمام الجمعية العامة

٢٩ سبتمبر ٢٠١٢`,
    body: `السيد الرئيس،

نجتمع اليوم من أجل السلام والأمن لجميع الشعوب، وبلادي مستعدة للعمل مع الجميع في هذا السبيل من أجل مستقبل أفضل.`,
    begins: 'السيد الرئيس',
    expected: { date: '2012-09-29', language: 'ar' },
  },
  {
    what: 'a Chinese speech',
    front: `在联合国大会上的讲话

2012年9月29日，纽约

以实际发言为准`,
    body: `主席先生，

我们今天在这里讨论和平与安全的问题。中国将继续与各国一道，为建设一个更加美好的世界而共同努力。`,
    begins: '主席先生',
    expected: { date: '2012-09-29', status: 'check against delivery', language: 'zh' },
  },
  {
    what: 'a title and a day alone',
    front: '# Rivers Without Borders\n\n14 March 2017',
    expected: {
      title: 'Rivers Without Borders',
      date: '2017-03-14',
      name: null,
      actor: null,
      event: null,
      form: 'speech',
    },
  },
  {
    what: 'a title alone, above headings of the speech',
    front: '# Rivers Without Borders\n\n## The road so far',
    begins: 'The road so far',
    expected: { title: 'Rivers Without Borders', date: null },
  },
  {
    what: 'a date in the name of the file',
    front: '# Rivers Without Borders',
    file: '2017-03-14-rivers.md',
    expected: { title: 'Rivers Without Borders', date: '2017-03-14' },
  },
  {
    what: 'a compact date in the name of the file',
    front: '# Rivers Without Borders',
    file: 'speech_20170314.docx',
    expected: { date: '2017-03-14' },
  },
  {
    what: 'the day at the end of the text',
    front: '# Rivers Without Borders',
    after: 'END\n\nVienna, 14 March 2017',
    expected: { date: '2017-03-14' },
  },
  {
    what: 'a press office above the title',
    front: `FOR IMMEDIATE RELEASE

U.S. DEPARTMENT OF AGRICULTURE

Statement from Secretary of Agriculture Tom Field on Food Aid for the Sahel

April 2, 2012`,
    expected: {
      title: 'Food Aid for the Sahel',
      name: 'Tom Field',
      role: 'Secretary of Agriculture',
      actor: 'United States',
      date: '2012-04-02',
    },
  },
  {
    what: 'an explanation of vote',
    front: `Explanation of Vote at a UN Security Council Briefing on Haiti

Ambassador Ann White
U.S. Representative to the United Nations
New York, New York
October 17, 2022

AS DELIVERED`,
    expected: {
      name: 'Ann White',
      actor: 'United States',
      event: 'UN Security Council Briefing',
      date: '2022-10-17',
      place: 'New York, New York',
      form: 'explanation of vote',
      status: 'as delivered',
    },
  },
  {
    what: 'a speaker with a junior and a lord',
    front: 'Lecture by Senator Adam Clay, Jr. at the University of Oxford\n\n7 May 2009',
    expected: { name: 'Adam Clay, Jr.', role: 'Senator', date: '2009-05-07', form: 'lecture' },
  },
  {
    what: 'a prime minister of a country',
    front: `Prime Minister of India's statement at the G20 Session on Digital Transformation

November 16, 2022`,
    expected: {
      title: 'Digital Transformation',
      name: 'Prime Minister of India',
      role: null,
      actor: 'India',
      event: 'G20 Session',
      session: 'Digital Transformation',
      date: '2022-11-16',
      form: 'statement',
    },
  },
  {
    what: 'a city and an address of the occasion',
    front: `Keynote address by Minister of Defence Ole Berg on the occasion of the Oslo Security Forum
Oslo, 3.2.2020`,
    expected: {
      name: 'Ole Berg',
      role: 'Minister of Defence',
      event: 'Oslo Security Forum',
      date: '2020-02-03',
      place: 'Oslo',
      form: 'keynote address',
    },
  },
  {
    what: 'the month alone',
    front: '# On Rivers\n\nMarch 2017',
    expected: { date: '2017-03' },
  },
  {
    what: 'words that look like a name',
    front: '# World Food Crisis',
    expected: { title: 'World Food Crisis', name: null, place: null },
  },
  {
    what: 'a quotation as a title',
    front: `# “A Treaty for the Oceans”

Speech by Minister Lena Holm
Stockholm, Sweden
8 June 2011`,
    expected: {
      title: '“A Treaty for the Oceans”',
      name: 'Lena Holm',
      role: 'Minister',
      date: '2011-06-08',
      place: 'Stockholm, Sweden',
    },
  },
  {
    what: 'an office, a name and a committee with no word between them',
    front: '*(Archived Content)*',
    facts: {
      title: 'Treasury Under Secretary Martha K. Rowe House Natural Resources Subcommittee on Water and Power',
      date: '1998-02-11',
    },
    expected: {
      title: 'House Natural Resources Subcommittee on Water and Power',
      name: 'Martha K. Rowe',
      role: 'Treasury Under Secretary',
      organization: 'U.S. Department of the Treasury',
      actor: 'United States',
      event: 'House Natural Resources Subcommittee on Water and Power',
      date: '1998-02-11',
      form: 'testimony',
    },
  },
  {
    what: 'a name before a gathering, with a city of a state that is known by its letters',
    front: 'Remarks of Secretary Martha Rowe ILO Plenary Session Tampa, Florida\n\nMay 6, 2016',
    expected: {
      title: 'Remarks at ILO Plenary Session',
      name: 'Martha Rowe',
      role: 'Secretary',
      event: 'ILO Plenary Session',
      place: 'Tampa, Florida',
      date: '2016-05-06',
    },
  },
  {
    what: 'a body that a speaker sits on is no gathering',
    front: '# Competition in Clean Technology\n\nCommissioner Martha K. Rowe Federal Trade Commission\n\nMay 6, 2016',
    expected: {
      title: 'Competition in Clean Technology',
      name: 'Martha K. Rowe',
      role: 'Commissioner',
      organization: 'Federal Trade Commission',
      event: null,
      date: '2016-05-06',
    },
  },
  {
    what: 'a speaker who owns a statement to a committee, and a dateline before the first words',
    front: '',
    facts: {
      title: 'U.S. Energy Secretary Martha K. Rowe’s Joint Ocean and Climate Committee Statement',
      date: '2011-10-04',
    },
    body: `GENEVA – ${BODY}`,
    begins: 'Good morning, and thank you',
    expected: {
      title: 'Joint Ocean and Climate Committee Statement',
      name: 'Martha K. Rowe',
      role: 'U.S. Energy Secretary',
      organization: 'U.S. Department of Energy',
      actor: 'United States',
      event: 'Ocean and Climate Committee',
      place: 'Geneva',
      date: '2011-10-04',
      form: 'statement',
    },
  },
  {
    what: 'a dateline with a state and a day',
    front: '# Clean Water for All',
    body: `WASHINGTON, D.C., April 6, 2011 — ${BODY}`,
    begins: 'Good morning, and thank you',
    expected: { title: 'Clean Water for All', place: 'Washington, D.C.', date: '2011-04-06' },
  },
  {
    what: 'a press release that says what was issued, by whom and where',
    front:
      '**Oslo** –*U.S. Energy Secretary Martha K. Rowe issued the following statement at the Annual Meeting of the Ocean Committee of the World Bank and Inter-American Development Bank:*',
    facts: { title: 'Ocean Committee Statement by Secretary Rowe', date: '2011-10-04' },
    expected: {
      title: 'Ocean Committee Statement',
      name: 'Martha K. Rowe',
      role: 'U.S. Energy Secretary',
      event: 'Annual Meeting of the Ocean Committee',
      place: 'Oslo',
      form: 'statement',
    },
  },
  {
    what: 'a name and an office that is an aide’s to another, and the occasion below',
    front: 'Baker River Exchange  \nRemarks as Prepared',
    facts: {
      title:
        'Remarks by Dr. Ann Rowe-Smith Assistant to the President for Clean Water on Sharing Rivers in a Time of Drought',
      date: '2013-03-05',
    },
    expected: {
      title: 'Sharing Rivers in a Time of Drought',
      name: 'Dr. Ann Rowe-Smith',
      role: 'Assistant to the President for Clean Water',
      event: 'Baker River Exchange',
      status: 'as prepared',
    },
  },
  {
    what: 'a status in the middle of a heading, and an office of two words that a rank is one of',
    front: 'Boston, MA\n\n\\*\\*\\*',
    facts: {
      title: 'Remarks as Prepared for Delivery by First Lady Ann Rowe at UNICEF Clean Water Event',
      date: '2013-03-05',
    },
    expected: {
      title: 'Remarks at UNICEF Clean Water Event',
      name: 'Ann Rowe',
      role: 'First Lady',
      event: 'UNICEF Clean Water Event',
      place: 'Boston, MA',
      status: 'as prepared',
      form: 'remarks',
    },
  },
  {
    what: 'an adviser to another',
    front: '',
    facts: {
      title:
        'Remarks as Prepared for Delivery by Senior Advisor to the President Ann Rowe at Hydrological Society Annual Meeting',
    },
    expected: {
      title: 'Remarks at Hydrological Society Annual Meeting',
      name: 'Ann Rowe',
      role: 'Senior Advisor to the President',
      event: 'Hydrological Society Annual Meeting',
    },
  },
  {
    what: 'front matter in capitals',
    front: '',
    facts: { title: 'REMARKS BY VICE PRESIDENT ROWE AT THE OSLO WATER FORUM' },
    expected: {
      title: 'Remarks at the Oslo Water Forum',
      name: 'Rowe',
      role: 'Vice President',
      event: 'Oslo Water Forum',
    },
  },
  {
    what: 'two gatherings with a city between them',
    front: '',
    facts: {
      title: 'Remarks by Secretary of State Ann Q. Rowe at COP19 in Warsaw, Poland at the Water Day Opening Event',
    },
    expected: {
      name: 'Ann Q. Rowe',
      event: 'COP19',
      session: 'Water Day Opening Event',
      place: 'Warsaw, Poland',
    },
  },
  {
    what: 'a street, and a department that is where it was',
    front: '12 River Street  \nBoston, MA\n\n2:10 P.M. EST',
    facts: { title: 'Remarks by President Rowe at the Oslo Water Summit' },
    body: `THE PRESIDENT:  ${BODY}`,
    begins: 'Good morning, and thank you',
    expected: { name: 'Rowe', event: 'Oslo Water Summit', place: '12 River Street, Boston, MA' },
  },
  {
    what: 'a department with its city below, the byline being elsewhere',
    front: 'U.S. Department of Energy\n\nWashington, D.C.\n\n2:10 P.M. EST',
    facts: { title: 'Remarks by President Rowe at the Oslo Water Summit' },
    body: `THE PRESIDENT:  ${BODY}`,
    begins: 'Good morning, and thank you',
    expected: { organization: null, place: 'U.S. Department of Energy, Washington, D.C.' },
  },
  {
    what: 'a title that is longer than a title slide',
    front:
      '# DIRECTING A STUDY SETTING OUT THE NATIONAL POLICY OF THE UNITED STATES TO PROTECT AND RESTORE RIVERS AND THEIR BASINS--MOTION TO PROCEED\n`Ms. ROWE — 2 May 2012`',
    body: `Ms. ROWE. Madam Speaker, rivers are low. ${BODY}`,
    begins: 'Madam Speaker, rivers',
    expected: { title: 'Directing a Study Setting Out the National Policy of the United States', name: 'Rowe' },
  },
  {
    what: 'words that are no name where a name should be',
    front: '',
    facts: {
      title: 'Clean Water for All',
      speaker: 'Committee on Natural Resources, Energy and Clean Water of the House',
    },
    expected: { title: 'Clean Water for All', name: null },
  },
  {
    what: 'an office for a field that looks like a name',
    front: '',
    facts: { title: 'Treasury Under Secretary for Enforcement Paul E. Rowe House Banking Committee' },
    expected: {
      name: 'Paul E. Rowe',
      role: 'Treasury Under Secretary for Enforcement',
      event: 'House Banking Committee',
      form: 'testimony',
    },
  },
  {
    what: 'a form with a gathering right behind it',
    front: '',
    facts: { title: 'Acting Under Secretary Paula Rowe Remarks Clean Water Conference' },
    expected: {
      title: 'Remarks at Clean Water Conference',
      name: 'Paula Rowe',
      role: 'Acting Under Secretary',
      event: 'Clean Water Conference',
    },
  },
  {
    what: 'a speaker who owns a speech to a society',
    front: '',
    facts: { title: "Energy Under Secretary Paul E. Rowe's Baker Society Speech" },
    expected: { title: 'Baker Society Speech', name: 'Paul E. Rowe', role: 'Energy Under Secretary', event: null },
  },
  {
    what: 'prepared remarks, and a conference whose country is not the speaker’s',
    front: '',
    facts: { title: 'Prepared Remarks of Assistant Secretary Paula Rowe for the Conference on Rivers in Ghana' },
    expected: { name: 'Paula Rowe', role: 'Assistant Secretary', actor: null, status: 'as prepared' },
  },
  {
    what: 'a town and a state behind a comma',
    front: '',
    facts: { title: 'Remarks by Energy Advisor Paula Rowe at River Studies Spring Symposium, Madison, Wisconsin' },
    expected: { name: 'Paula Rowe', event: 'River Studies Spring Symposium', place: 'Madison, Wisconsin' },
  },
  {
    what: 'two who speak, of whom the first is named',
    front: '',
    facts: { title: 'Remarks by Vice President Rowe and Secretary Doe at a Roundtable on Clean Water' },
    expected: { name: 'Rowe', role: 'Vice President', session: 'Clean Water' },
  },
  {
    what: 'a mission behind a name',
    front: '',
    facts: { title: 'Remarks by U.S. Permanent Representative Paula Rowe U.S. Mission to the United Nations' },
    expected: {
      name: 'Paula Rowe',
      role: 'U.S. Permanent Representative',
      organization: 'U.S. Mission to the United Nations',
      actor: 'United States',
    },
  },
];
