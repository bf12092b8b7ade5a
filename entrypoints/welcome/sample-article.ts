/** The article on which the welcome page lets one try: our own text; the statement it quotes is real. */
import { type Article, BLOCK_SEPARATOR } from '../../core/article';

const HEADLINE = 'A Town Asks What Its Police Should Ask';

const PARAGRAPHS = [
  'The town meeting in Alder Mills ran past midnight on Monday. At issue was one sentence in the police manual, which tells officers not to ask the people they meet about their immigration status.',
  'Opponents of the rule read aloud from a speech that the attorney general had given in the spring. “Harboring criminal aliens only helps violent gangs like MS-13,” Jeff Sessions said then. One of them told the room that MS-13 has nearly 70,000 members around the world.',
  'A retired teacher answered that the research points the other way: immigrants commit fewer crimes than native-born Americans. She left a folder of studies with the clerk.',
  'The vote was put off until November. The clerk, who has since read the folder, would not say what she thought of it.',
];

export const SAMPLE: Article = {
  source: 'https://glossator.example/sample',
  headline: HEADLINE,
  language: 'en',
  datePublished: '2017-10-11',
  text: [HEADLINE, ...PARAGRAPHS].join(BLOCK_SEPARATOR),
};
