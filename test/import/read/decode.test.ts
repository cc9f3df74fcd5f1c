import { describe, expect, it } from 'vitest';
import { createMendLog } from '../../../src/import/mend/mend-log.ts';
import { decode } from '../../../src/import/read/decode.ts';
import { read, refuse } from './reading.ts';

/** Samples as their encodings write them: iconv’s output, in base64. */
const SAMPLES: readonly (readonly [encoding: string, text: string, bytes: string])[] = [
  [
    'windows-1252',
    'Monsieur le Président, l’Organisation des Nations Unies a été créée pour préserver les générations futures du fléau de la guerre. À l’heure où nous célébrons cet anniversaire, « la paix » reste notre œuvre commune – coûteuse, fragile, nécessaire.',
    'TW9uc2lldXIgbGUgUHLpc2lkZW50LCBskk9yZ2FuaXNhdGlvbiBkZXMgTmF0aW9ucyBVbmllcyBhIOl06SBjcunpZSBwb3VyIHBy6XNlcnZlciBsZXMgZ+lu6XJhdGlvbnMgZnV0dXJlcyBkdSBmbOlhdSBkZSBsYSBndWVycmUuIMAgbJJoZXVyZSBv+SBub3VzIGPpbOlicm9ucyBjZXQgYW5uaXZlcnNhaXJlLCCrIGxhIHBhaXgguyByZXN0ZSBub3RyZSCcdXZyZSBjb21tdW5lIJYgY2/7dGV1c2UsIGZyYWdpbGUsIG7pY2Vzc2FpcmUu',
  ],
  [
    'windows-1252',
    'Herr Präsident, die Bundesrepublik hat für die Überprüfung der Maßnahmen große Verantwortung übernommen. Österreich natürlich auch.',
    'SGVyciBQcuRzaWRlbnQsIGRpZSBCdW5kZXNyZXB1YmxpayBoYXQgZvxyIGRpZSDcYmVycHL8ZnVuZyBkZXIgTWHfbmFobWVuIGdyb99lIFZlcmFudHdvcnR1bmcg/GJlcm5vbW1lbi4g1nN0ZXJyZWljaCBuYXT8cmxpY2ggYXVjaC4=',
  ],
  [
    'windows-1252',
    'Thank you, Mr. President. It’s a pleasure to be here — “the world’s parliament” — and to report. The cost is £4 million.',
    'VGhhbmsgeW91LCBNci4gUHJlc2lkZW50LiBJdJJzIGEgcGxlYXN1cmUgdG8gYmUgaGVyZSCXIJN0aGUgd29ybGSScyBwYXJsaWFtZW50lCCXIGFuZCB0byByZXBvcnQuIFRoZSBjb3N0IGlzIKM0IG1pbGxpb24u',
  ],
  [
    'macintosh',
    'Monsieur le Président, l’Organisation des Nations Unies a été créée pour préserver les générations futures du fléau de la guerre. À l’heure où nous célébrons cet anniversaire, « la paix » reste notre œuvre commune – coûteuse, fragile, nécessaire.',
    'TW9uc2lldXIgbGUgUHKOc2lkZW50LCBs1U9yZ2FuaXNhdGlvbiBkZXMgTmF0aW9ucyBVbmllcyBhII50jiBjco6OZSBwb3VyIHByjnNlcnZlciBsZXMgZ45ujnJhdGlvbnMgZnV0dXJlcyBkdSBmbI5hdSBkZSBsYSBndWVycmUuIMsgbNVoZXVyZSBvnSBub3VzIGOObI5icm9ucyBjZXQgYW5uaXZlcnNhaXJlLCDHIGxhIHBhaXggyCByZXN0ZSBub3RyZSDPdXZyZSBjb21tdW5lINAgY2+edGV1c2UsIGZyYWdpbGUsIG6OY2Vzc2FpcmUu',
  ],
  [
    'macintosh',
    'Thank you, Mr. President. It’s a pleasure to be here — “the world’s parliament” — and to report. The cost is £4 million.',
    'VGhhbmsgeW91LCBNci4gUHJlc2lkZW50LiBJdNVzIGEgcGxlYXN1cmUgdG8gYmUgaGVyZSDRINJ0aGUgd29ybGTVcyBwYXJsaWFtZW500yDRIGFuZCB0byByZXBvcnQuIFRoZSBjb3N0IGlzIKM0IG1pbGxpb24u',
  ],
  [
    'windows-1251',
    'Господин Председатель! Организация Объединённых Наций была создана для того, чтобы избавить грядущие поколения от бедствий войны. Мы призываем все государства.',
    'w+7x7+7k6O0gz/Dl5PHl5ODy5ev8ISDO8OPg7ejn4Pbo/yDO4frl5OjtuO3t+/UgzeD26Okg4fvr4CDx7ufk4O3gIOTr/yDy7uPuLCD38u7h+yDo5+Hg4ujy/CDj8P/k8/no5SDv7uru6+Xt6P8g7vIg4eXk8fLi6Okg4u7p7fsuIMz7IO/w6Of74uDl7CDi8eUg4+7x8+Tg8PHy4uAu',
  ],
  [
    'koi8-r',
    'Господин Председатель! Организация Объединённых Наций была создана для того, чтобы избавить грядущие поколения от бедствий войны. Мы призываем все государства.',
    '58/T0M/Eyc4g8NLFxNPFxMHUxczYISDv0sfBzsnawcPJ0SDvwt/FxMnOo87O2cgg7sHDycogwtnMwSDTz9rEwc7BIMTM0SDUz8fPLCDe1M/C2SDJ2sLB18nU2CDH0tHE1d3JxSDQz8vPzMXOydEgz9QgwsXE09TXycog18/KztkuIO3ZINDSydrZ18HFzSDX08Ugx8/T1cTB0tPU18Eu',
  ],
  [
    'ibm866',
    'Господин Председатель! Организация Объединённых Наций была создана для того, чтобы избавить грядущие поколения от бедствий войны. Мы призываем все государства.',
    'g67hr66kqK0gj+ClpOGlpKDipavsISCO4KOgrainoOao7yCOoeqlpKit8a2t6+UgjaDmqKkgoeuroCDhrqekoK2gIKSr7yDirqOuLCDn4q6h6yCop6Ggoqji7CCj4O+k4+mopSCvrqquq6WtqO8gruIgoaWk4eKiqKkgoq6presuIIzrIK/gqKfroqClrCCi4aUgo67h46Sg4OHioqAu',
  ],
  [
    'gb18030',
    '主席先生，联合国的成立是为了使后世免遭战祸。中国政府一贯支持多边主义，我们呼吁各国加强合作。',
    '1vfPr8/IyfqjrMGqus+5+rXEs8nBosrHzqrBy8q5uvPKwMPi1OLVvbv2oaPW0Ln61f64rtK7ueHWp7PWtuCx39b30uWjrM7Sw8e69NP1uPe5+rzTx7+6z9f3oaM=',
  ],
  [
    'big5',
    '主席先生，聯合國的成立是為了使後世免遭戰禍。我們呼籲各國加強合作，這是我們的責任。',
    'pUSudaX9pc2hQcFwpliw6qq6pqil36xPrLCkRqjPq+GlQKdLvkS+1LrXoUOn2q3MqUnGfqZVsOqlW7FqplinQKFBs2+sT6farcyqurNkpfShQw==',
  ],
  [
    'shift_jis',
    '議長、国際連合は将来の世代を戦争の惨害から救うために設立されました。日本政府は多国間主義を支持しています。',
    'i2OSt4FBjZGN25hBjYeCzY+rl4iCzJCikeOC8JDtkYiCzI5TilGCqYLni36CpIK9gt+CyZDdl6eCs4LqgtyCtYK9gUKT+pZ7kK2Ve4LNkb2NkYrUjuWLYILwjniOnYK1gsSCooLcgreBQg==',
  ],
  [
    'euc-jp',
    '議長、国際連合は将来の世代を戦争の惨害から救うために設立されました。日本政府は多国間主義を支持しています。',
    'tcTEuaGiufG63c+iueekz76tzeikzsCkwuWk8sDvweikzru0s7Kkq6Tptd+kpqS/pOGky8DfzqmktaTspN6kt6S/oaPG/MvcwK/J3KTPwr+58bTWvOe1waTyu9m7/aS3pMakpKTepLmhow==',
  ],
  [
    'iso-2022-jp',
    '議長、国際連合は将来の世代を戦争の惨害から救うために設立されました。日本政府は多国間主義を支持しています。',
    'GyRCNUREOSEiOXE6XU8iOWckTz4tTWgkTkAkQmUkckBvQWgkTjs0MzIkKyRpNV8kJiQ/JGEkS0BfTikkNSRsJF4kNyQ/ISNGfEtcQC9JXCRPQj85cTRWPGc1QSRyO1k7fSQ3JEYkJCReJDkhIxsoQg==',
  ],
  [
    'euc-kr',
    '의장님, 유엔은 다음 세대를 전쟁의 참화에서 구하기 위해 설립되었습니다. 대한민국 정부는 다자주의를 지지합니다.',
    'wMfA5bTULCDAr7+jwLogtNnAvSC8vLTruKYgwPzA78DHIML8yK2/obytILG4x8+x4iDAp8fYILyzuLO1x776vcC0z7TZLiC068fRuc6xuSDBpLrOtMIgtNnA2sHWwMe4piDB9sH2x9W0z7TZLg==',
  ],
  [
    'windows-1256',
    'السيد الرئيس، لقد أنشئت الأمم المتحدة لإنقاذ الأجيال المقبلة من ويلات الحرب. وندعو جميع الدول.',
    'x+HT7c8gx+HRxu3ToSDh3s8gw+TUxsogx+HD4+Mgx+Hjys3PySDhxeTex9Agx+HDzO3H4SDH4ePeyOHJIOPkIObt4cfKIMfhzdHILiDm5M/a5iDM4+3aIMfhz+bhLg==',
  ],
  [
    'windows-1250',
    'Panie Przewodniczący, Organizacja Narodów Zjednoczonych została założona, aby uchronić przyszłe pokolenia od klęski wojny. Żądamy więcej współpracy.',
    'UGFuaWUgUHJ6ZXdvZG5pY3q5Y3ksIE9yZ2FuaXphY2phIE5hcm9k83cgWmplZG5vY3pvbnljaCB6b3N0YbNhIHphs2+/b25hLCBhYnkgdWNocm9uaeYgcHJ6eXN6s2UgcG9rb2xlbmlhIG9kIGts6nNraSB3b2pueS4gr7lkYW15IHdp6mNlaiB3c3Dzs3ByYWN5Lg==',
  ],
  [
    'windows-1253',
    'Κύριε Πρόεδρε, τα Ηνωμένα Έθνη ιδρύθηκαν για να σώσουν τις επερχόμενες γενεές από τη μάστιγα του πολέμου.',
    'yv3x6eUg0PH85eTx5Swg9OEgx+357N3t4SC46O3nIOnk8f3o5+rh7SDj6eEg7eEg8/7z7/XtIPTp8iDl8OXx9/zs5e3l8iDj5e3l3fIg4fD8IPTnIOzc8/Tp4+Eg9O/1IPDv693s7/Uu',
  ],
  [
    'windows-1255',
    'אדוני הנשיא, האומות המאוחדות הוקמו כדי להציל את הדורות הבאים מאימת המלחמה.',
    '4OPl8Okg5PD56eAsIOTg5e7l+iDk7uDl5+Pl+iDk5ffu5SDr4+kg7OT26ewg4Pog5OPl+OX6IOTh4OntIO7g6e76IOTu7Ofu5C4=',
  ],
  [
    'utf-16le',
    'Monsieur le Président, l’Organisation des Nations Unies a été créée pour préserver les générations futures du fléau de la guerre. À l’heure où nous célébrons cet anniversaire, « la paix » reste notre œuvre commune – coûteuse, fragile, nécessaire.',
    'TQBvAG4AcwBpAGUAdQByACAAbABlACAAUAByAOkAcwBpAGQAZQBuAHQALAAgAGwAGSBPAHIAZwBhAG4AaQBzAGEAdABpAG8AbgAgAGQAZQBzACAATgBhAHQAaQBvAG4AcwAgAFUAbgBpAGUAcwAgAGEAIADpAHQA6QAgAGMAcgDpAOkAZQAgAHAAbwB1AHIAIABwAHIA6QBzAGUAcgB2AGUAcgAgAGwAZQBzACAAZwDpAG4A6QByAGEAdABpAG8AbgBzACAAZgB1AHQAdQByAGUAcwAgAGQAdQAgAGYAbADpAGEAdQAgAGQAZQAgAGwAYQAgAGcAdQBlAHIAcgBlAC4AIADAACAAbAAZIGgAZQB1AHIAZQAgAG8A+QAgAG4AbwB1AHMAIABjAOkAbADpAGIAcgBvAG4AcwAgAGMAZQB0ACAAYQBuAG4AaQB2AGUAcgBzAGEAaQByAGUALAAgAKsAIABsAGEAIABwAGEAaQB4ACAAuwAgAHIAZQBzAHQAZQAgAG4AbwB0AHIAZQAgAFMBdQB2AHIAZQAgAGMAbwBtAG0AdQBuAGUAIAATICAAYwBvAPsAdABlAHUAcwBlACwAIABmAHIAYQBnAGkAbABlACwAIABuAOkAYwBlAHMAcwBhAGkAcgBlAC4A',
  ],
  [
    'utf-16be',
    'Господин Председатель! Организация Объединённых Наций была создана для того, чтобы избавить грядущие поколения от бедствий войны. Мы призываем все государства.',
    'BBMEPgRBBD8EPgQ0BDgEPQAgBB8EQAQ1BDQEQQQ1BDQEMARCBDUEOwRMACEAIAQeBEAEMwQwBD0EOAQ3BDAERgQ4BE8AIAQeBDEESgQ1BDQEOAQ9BFEEPQQ9BEsERQAgBB0EMARGBDgEOQAgBDEESwQ7BDAAIARBBD4ENwQ0BDAEPQQwACAENAQ7BE8AIARCBD4EMwQ+ACwAIARHBEIEPgQxBEsAIAQ4BDcEMQQwBDIEOARCBEwAIAQzBEAETwQ0BEMESQQ4BDUAIAQ/BD4EOgQ+BDsENQQ9BDgETwAgBD4EQgAgBDEENQQ0BEEEQgQyBDgEOQAgBDIEPgQ5BD0ESwAuACAEHARLACAEPwRABDgENwRLBDIEMAQ1BDwAIAQyBEEENQAgBDMEPgRBBEMENAQwBEAEQQRCBDIEMAAu',
  ],
  [
    'utf-16le',
    '主席先生，联合国的成立是为了使后世免遭战祸。中国政府一贯支持多边主义，我们呼吁各国加强合作。',
    'O04tXkhRH3UM/1SACFT9VoR2EGLLei9mOk6GTn9PDlQWTk1RbZAYYnh5AjAtTv1WP2WcXgBOL40vZQFjGlm5jztOSU4M/xFi7E58VAFUBFT9VqBSOl8IVFxPAjA=',
  ],
  [
    'iso-8859-15',
    "Monsieur le Président, l'Organisation des Nations Unies a été créée pour préserver les générations futures du fléau de la guerre. À l'heure où nous célébrons cet anniversaire, « la paix » reste notre œuvre commune - coûteuse, fragile, nécessaire.",
    'TW9uc2lldXIgbGUgUHLpc2lkZW50LCBsJ09yZ2FuaXNhdGlvbiBkZXMgTmF0aW9ucyBVbmllcyBhIOl06SBjcunpZSBwb3VyIHBy6XNlcnZlciBsZXMgZ+lu6XJhdGlvbnMgZnV0dXJlcyBkdSBmbOlhdSBkZSBsYSBndWVycmUuIMAgbCdoZXVyZSBv+SBub3VzIGPpbOlicm9ucyBjZXQgYW5uaXZlcnNhaXJlLCCrIGxhIHBhaXgguyByZXN0ZSBub3RyZSC9dXZyZSBjb21tdW5lIC0gY2/7dGV1c2UsIGZyYWdpbGUsIG7pY2Vzc2FpcmUu',
  ],
];

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

describe('the encoding of a text', () => {
  it.each(SAMPLES)('is found: %s', (encoding, text, base64) => {
    const log = createMendLog();
    const decoded = decode(bytesOf(base64), log);
    expect(decoded).toEqual({ text, encoding, guessed: true });
    expect(log.mends()).toMatchObject([{ kind: 'encoding', count: 1 }]);
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x41, 0x42]],
    ['utf-16le', [0xff, 0xfe, 0x41, 0, 0x42, 0]],
    ['utf-16be', [0xfe, 0xff, 0, 0x41, 0, 0x42]],
    ['utf-32le', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0]],
  ] as const)('is told by its mark, which is no mend: %s', (encoding, bytes) => {
    const log = createMendLog();
    expect(decode(new Uint8Array(bytes), log)).toEqual({ text: 'AB', encoding, guessed: false });
    expect(log.mends()).toEqual([]);
  });

  it('is what a page declares', async () => {
    const page = Buffer.from(
      '<html><head><meta charset="windows-1251"></head><body><p>\xcc\xe8\xf0</p></body></html>',
      'latin1',
    );
    const { blocks, mends } = await read(new Uint8Array(page), 'page.html');
    expect(blocks[0]?.rich).toEqual([{ type: 'text', text: 'Мир' }]);
    expect(mends).toEqual([]);
  });

  it('names itself where it was guessed', async () => {
    const document = await read(
      new Uint8Array(Buffer.from('It\x92s \x93time\x94 to act on it, and it costs \x80 4.', 'latin1')),
    );
    expect(document.blocks[0]?.rich).toEqual([{ type: 'text', text: 'It’s “time” to act on it, and it costs € 4.' }]);
    expect(document.mends[0]?.examples[0]?.before).toContain('Windows-1252');
    expect(document.mends[0]?.examples[0]?.after).toContain('“time”');
  });

  it('is none where bytes are noise', async () => {
    let state = 42;
    const noise = Uint8Array.from({ length: 5000 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state >> 16;
    });
    expect((await refuse(noise)).code).toBe('import-binary');
    expect((await refuse(new Uint8Array(3000))).code).toBe('import-binary');
  });
});
