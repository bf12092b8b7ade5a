/**
 * Tell a page's furniture from its article: captions, credits, bylines, dates,
 * share bars, newsletter boxes, lists of other stories.
 *
 * Judged by the names that sites give to such parts, by their place in the
 * page, by how much of a block is links, and by set phrases of short blocks.
 */
import type { Block } from './block-reader';

/** Words in class and id of parts that are not the article. */
const FURNITURE_NAMES = new Set(
  (
    'caption captions credit credits byline bylines author authors bio dateline timestamp timestamps date dates datetime pubdate ' +
    'share sharing sharebar social tags newsletter newsletters signup subscribe subscription subscriptions promo promos promotion ' +
    'related recirc recirculation trending popular recommended recommendation recommendations comments commenting ' +
    'disclaimer copyright syndigate gallery slideshow carousel photo photos image img nav navigation breadcrumb breadcrumbs ' +
    'cta ad ads advert advertisement sponsored sponsor cookie cookies consent gdpr toolbar control controls attribution ' +
    'postinfo postmeta callout paywall correspondents donate donation outbrain taboola widget popup modal skip'
  ).split(' '),
);

/** Names that mean furniture only together, as in `article-meta`, `read-more`, `most-read`, `post-views`. */
const FURNITURE_PAIRS =
  /(?:^|[^a-z])(?:(?:article|entry|post|story|content)[-_]+(?:meta|info|label|tags|views|footer)|read[-_]?(?:more|next|time)|most[-_]?read|also[-_]?like|sub(?:scribe)?[-_]?box|author[-_]?\w+|(?:video|media|audio)[-_]?player|player[-_](?:overlay|with|control)|print[-_](?:only|block)|publish[-_]?(?:info|date))(?:[^a-z]|$)/i;

/** Furniture begins a short block with these words. */
const SET_PHRASES = new RegExp(
  `^(?:${[
    'advertisement\\b',
    'sponsored\\b',
    'continue reading\\b',
    '(?:story|article) continues\\b',
    '(?:read|see|watch|listen)(?: more| also| next| now)?\\s*:',
    'read more\\b',
    'related(?: stories| articles| content| coverage| topics)?\\s*(?::|$)',
    'more (?:from|stories|great|in|on|like this|coverage|news)\\b',
    'you (?:may|might) (?:also )?(?:like|be interested)',
    "(?:don['’]t miss|also read|recommended|trending|most (?:read|popular)|popular|recent|latest|editors?['’]? picks?)(?:\\s*:|\\s+(?:articles|stories|posts|news|this week|today|now)|$)",
    'sign up (?:for|to|here|now)\\b',
    'subscribe(?: now| today| here| to| for|$)',
    '(?:get|receive) (?:the |our |all )?(?:latest|breaking|daily|top|best)\\b.*\\b(?:inbox|newsletter|email|alerts?|app)\\b',
    'follow .{2,60} on (?:twitter|facebook|instagram|youtube|x|tiktok|linkedin|threads|bluesky)\\b',
    'click here\\b',
    '(?:share|tweet|print|email|comments?|close|caption|advert|menu|search|home|top)$',
    '(?:post|leave|add) (?:a )?comment',
    'share (?:this|on)\\b',
    '(?:copyright|©|\\(c\\))',
    '.{0,40}\\ball rights reserved\\b',
    'images? (?:copyright|caption|credit|source|\\d+ of)',
    '\\(?(?:image|photo|photograph|picture|pic|credit|source|illustration)s?(?: credit| by| via| courtesy)?\\s*(?::|by\\b|courtesy\\b|…|\\.\\.\\.)',
    'media (?:caption|playback)',
    'file (?:photo|image|picture)\\b',
    'courtesy of\\b',
    'getty images',
    'view author archive',
    'e-?mail the author',
    'skip to\\b',
    '(?:filed under|posted in|tagged(?: with| as)?|tags|topics|categories|category)\\s*:',
    'this (?:post|article|page) (?:may contain|contains) affiliate',
    '(?:estimated )?reading time\\b',
    '\\d+ min(?:ute)?s? read',
    'have a tip\\b',
    'get short url',
  ].join('|')})`,
  'i',
);

/** The words of a line that says no more than when (and by whom it was brought up to date). */
const STAMP_WORDS =
  /\b(?:first|last|published|updated|posted|modified|on|at|by|of|date|time|the|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|[ap]\.?m|[ecmp][sd]?t|gmt|bst|utc|ist|days?|hours?|minutes?|mins?|ago|th|st|nd|rd)\b\.?|[^\p{L}]/giu;

/** A digit with a word, a time, or a date in figures: other bare numbers are cells of tables. */
const A_DATE = /^(?=.*\d)(?=.*[a-z]{3})|\d:\d\d|\d[./-]\d{1,2}[./-]\d/is;

/** Longest block, in words, that a set phrase can condemn. */
const MAX_PHRASE_WORDS = 30;

/** Longest paragraph, in characters, that only introduces what follows its colon. */
const MAX_LEAD_IN = 60;

/** A block with this share of its text in links leads elsewhere. */
const MAX_LINKED = 0.7;

/** Whether the names of `element` are those of furniture. */
export function isNamedFurniture(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (FURNITURE_PAIRS.test(names)) {
    return true;
  }
  const words = names.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.split(/[^a-z]+/).some(word => FURNITURE_NAMES.has(word));
}

/** Whether `element` is furniture by what it is. */
export function isFurnitureElement(element: Element): boolean {
  const role = element.getAttribute('role');
  return (
    /^(?:FIGCAPTION|FIGURE|NAV|ASIDE|FOOTER|CAPTION|ADDRESS)$/.test(element.tagName) ||
    role === 'complementary' ||
    role === 'navigation' ||
    role === 'contentinfo'
  );
}

/** Whether the text of `block` leads to other pages rather than being read. */
export function isLinkList(block: Block): boolean {
  return block.linked > MAX_LINKED * block.text.length;
}

/** Whether `text` is a set phrase or a date, and nothing to read. */
export function isSetPhrase(text: string): boolean {
  const words = text.split(' ').length;
  return words <= MAX_PHRASE_WORDS && (SET_PHRASES.test(text) || (words <= 16 && isStamp(text)));
}

/** Whether `block` introduces what follows it. */
export function isHeading(block: Block): boolean {
  return /^H[1-6]$/.test(block.element.tagName) || (block.text.endsWith(':') && block.text.length < MAX_LEAD_IN);
}

function isStamp(text: string): boolean {
  return A_DATE.test(text) && text.replace(STAMP_WORDS, '') === '';
}
