/** The article that each framework shows, of our own writing but for the public statement. */
export const HEADLINE = 'Port Larkin Council Weighs a Question Once More';

export const PARAGRAPHS = [
  'The harbor council spent four hours on Tuesday night on a question that most of its members had hoped to avoid: whether Port Larkin should keep telling its police to stay out of immigration enforcement.',
  'Several speakers took it for granted that immigrants bring crime with them. A retired teacher answered that the research says otherwise: immigrants commit fewer crimes than native-born Americans, she said.',
  'A councilman read from a speech that the attorney general gave in April. “Harboring criminal aliens only helps violent gangs like MS-13,” Jeff Sessions said then.',
  'The town has about 11,000 people, and a fifth of them were born abroad. Thefts from boats fell last year for the third year in a row, and nobody at the meeting could say why.',
  'The council will vote in two weeks. The mayor, who votes only to break a tie, said he expected to have to.',
];
