import { textKey } from '../../text/key';
import { storyWords } from '../../words/story';
import { readDate } from './dates';
import { decodeEntities } from './entities';

const BY = new RegExp(
  `^(?:(?:(?:words|story|text|photo(?:graph)?s?|pictures)(?:\\s+(?:and|&)\\s+\\p{L}+)?|${storyWords('made')})\\s+)?(?:${storyWords('by')})(?:\\s*[:：]\\s*|\\s+)`,
  'iu',
);
/** "By" and the name run together where the page parts them by style alone. */
const GLUED = /^(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Aa]uthored|[Rr]eviewed)\s+)?[Bb]y(?=\p{Lu}\p{Ll})/u;
/** "By" on a line of its own, the name on the next. */
const BY_ALONE = new RegExp(
  `^(?:(?:written|posted|published|authored|words|story)\\s+)?(?:${storyWords('byAlone')})\\s*:?$`,
  'iu',
);
/** A line that is nothing but somebody's name. */
const NAME_ALONE =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|da|van|von|der|den|la|le|el|al|bin|ibn)\s+)*\p{Lu}[\p{L}'’.-]*){1,3}$/u;
/** A byline as pages print it over a story: "by" and what begins as a name. */
const SHOWN_BY =
  /^(?:(?:[Ww]ords|[Ss]tory|[Ww]ritten|[Pp]osted|[Pp]ublished)\s+)?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor)(?:\s*:\s*|\s+)\p{Lu}/u;
const HAS_BY = new RegExp(BY.source, 'iu');
/** What follows a name in a byline and is none of it. */
const TAIL = new RegExp(
  `\\s*(?:[|•·⋅–—]|\\s-\\s|\\(|\\s(?:${storyWords('dated')})|\\b(?:${storyWords('onDay')})\\s+\\d|\\bon\\s+\\p{L}+,?\\s+(?:\\p{L}+\\s+)?\\d|\\s(?:in|aus)\\s+\\p{Lu}[\\p{L}'’.-]*(?:\\s+\\p{Lu}[\\p{L}'’.-]*){0,3}$|\\b(?:updated|published|posted|last updated|medically reviewed|reviewed by|fact checked|editor|staff writer|senior|contributor|correspondent|reporter)\\b|\\d{1,2}[./ :]|\\d+ min|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\.? \\d).*$`,
  'iu',
);
const NOBODY =
  /^(?:admin(?:istrator)?|editor(?:ial)?(?: (?:team|staff))?|staff|guest|root|user|webmaster|author|team|news|editorial|unknown|null|n\/a|by)$/i;

/** Those who work there, without a name: "Guardian staff", "Staff reporters". */
const HOUSE = new RegExp(
  `(?:^|\\s)(?:staff(?:\\s+(?:reporters?|writers?))?|newsroom|(?:web|news|online|editorial) (?:desk|team)|${storyWords('house')})$`,
  'iu',
);

/** A role after a name and a comma: "Brett Cruz, Privacy and Security Expert". */
const ROLE =
  /,\s[^,]*\b(?:expert|editor|writer|reporter|correspondent|coordinator|specialist|analyst|director|manager|founder|advisor|adviser|contributor|author|journalist|columnist)$/iu;

/** Some pages write a link, or the escapes of one, where a name should stand. */
const withoutMarkup = (raw: string) => (/[<&]/.test(raw) ? decodeEntities(raw).replace(/<[^<>]*>/g, ' ') : raw);

/** One author's name without "By", role, date or address; null where nothing of a name is left. */
export function cleanName(raw: string): string | null {
  const name = withoutMarkup(raw)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(GLUED, '')
    .replace(BY, '')
    .replace(/\S+@\S+\.\S+/g, '')
    .replace(ROLE, '')
    .replace(TAIL, '')
    .replace(/^[\s,:;|–—-]+|[\s,:;|–—-]+$/g, '');
  if (name.length < 2 || name.length > 80 || /^https?:|^@|^\d+$/.test(name) || name.split(' ').length > 8) return null;
  return name;
}

/** Joins authors as a reader would write them; null where there is none. */
export function joinNames(names: readonly string[]): string | null {
  const seen = new Set<string>();
  const list: string[] = [];
  for (const raw of names) {
    const name = cleanName(raw);
    if (!name || seen.has(name.toLowerCase())) continue;
    seen.add(name.toLowerCase());
    list.push(name);
  }
  return list.length ? list.slice(0, 8).join(', ') : null;
}

export interface BylineWitnesses {
  /** Names from JSON-LD and from `meta`. */
  linked: string[];
  meta: string[];
  /** Texts of elements marked as author; they are looked for only where nobody surer is named. */
  marked(): string[];
  /** Texts of lines near the title. */
  lines: string[];
  /** Texts of lines right over the title, and after the story's last paragraph. */
  over: string[];
  closing: string[];
  /** What the page says its pictures show; it is looked at only where nobody is named. */
  pictured(): string[];
  siteName: string | null;
}

/** How many lines below the title a name may stand alone, and how soon a date must follow it. */
const NAME_WITHIN = 4;
const DATE_WITHIN = 3;

/** After a date or a source in the same line: "4. März 2025 von …", "来源:… 作者:…". */
const DATED_BY = /^.{0,24}?\b(?:19|20)\d\d\P{L}{0,12}(?=(?:by|von|par|por|di|da|door|av)\s+\p{Lu})/iu;
const LABELLED_BY = /^.{4,60}?\s(?=(?:作者|記者|记者)\s*[:：])/u;

/** A line from its "By" on, where that stands after a date and all that follows is a name. */
function fromBy(line: string): string {
  const labelled = line.replace(LABELLED_BY, '');
  if (labelled !== line) return labelled.split(/(?<=[:：]\s*\S+)\s/u, 1)[0] ?? line;
  const rest = line.replace(DATED_BY, '');
  return rest !== line && NAME_ALONE.test(rest.replace(BY, '').replace(TAIL, '').trim()) ? rest : line;
}

function linesWithNames(all: readonly string[]): string[] {
  const lines = all.map((line) => fromBy(line.trim()));
  const named = lines.filter((line) => (HAS_BY.test(line.trim()) || GLUED.test(line.trim())) && line.length < 120);
  const label = lines.findIndex((line) => BY_ALONE.test(line.trim()));
  const after = label >= 0 ? lines[label + 1] : undefined;
  if (after && after.length < 60) return [after, ...named];
  if (named.length) return named;
  const alone = lines.slice(0, NAME_WITHIN).findIndex((line) =>
    NAME_ALONE.test(
      line
        .replace(TAIL, '')
        .replace(/[\s,]+$/, '')
        .trim(),
    ),
  );
  const name = lines[alone];
  const isDated = lines
    .slice(Math.max(0, alone), alone + DATE_WITHIN + 1)
    .some((line) => line.length < 60 && readDate(line));
  return name && isDated ? [name] : [];
}

/** A line of more letters begins the story. */
const LINE_LETTERS = 80;

/** A line near the headline that is a name, with the picture of whom it names. */
function portrayed({ over, lines, pictured }: BylineWitnesses): string[] {
  const story = lines.findIndex((line) => line.length > LINE_LETTERS);
  const near = [...over, ...lines.slice(0, story < 0 ? lines.length : story)];
  const named = near.filter((line) => NAME_ALONE.test(line.trim()) || EAST_ASIAN_NAME.test(line.trim()));
  if (named.length === 0) return [];
  const shown = new Set(pictured().map(textKey));
  return named.filter((line) => shown.has(textKey(line))).slice(0, 1);
}

/** "Scritto da Marta Bellini il 4 marzo 2025" under a story: "by" and what is a name and nothing else. */
const closingNames = (lines: readonly string[]): string[] =>
  lines.filter((line) => {
    const name = HAS_BY.test(line) && line.length < 100 ? cleanName(line) : null;
    return name !== null && NAME_ALONE.test(name);
  });

/** Names in Chinese characters, with the word for a reporter or a date beside them: so few letters are many a word else. */
const EAST_ASIAN_NAME = /^\p{Script=Han}{1,3}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}$/u;
const REPORTER = /^([\p{Script=Han}\p{Script=Hangul}][\p{L} ]{1,6}?)\s?(?:記者|记者|특파원|기자)$/u;
const NO_NAME =
  /[新聞报報网網社台局部版面県市省区]$|新聞|通信|通讯|放送|記事|会員|無料|有料|公開|公开|更新|配信|掲載|発表|编辑|編集|来源|社会|経済|经济|政治|国際|国际|文化|地域|地方|速報|全文|共有|保存|印刷/u;
const EAST_ASIAN_DATE = /^(?:19|20)\d\d[年./-]\s?\d\d?[月./-]\s?\d\d?日?\s*(?:\d+[時时]\s?(?:\d+分)?)?[^\p{L}]*/u;

function eastAsianNames(lines: readonly string[]): string[] {
  return lines.slice(0, SHOWN_WITHIN).flatMap((raw) => {
    const line = raw.trim();
    const signed = line.match(REPORTER)?.[1];
    if (signed) return [signed];
    const rest = line.replace(EAST_ASIAN_DATE, '').trim();
    const isName = rest !== line && rest.length >= 3 && EAST_ASIAN_NAME.test(rest) && !NO_NAME.test(rest);
    return isName ? [rest] : [];
  });
}

const isNobody = (name: string, siteName: string | null) =>
  NOBODY.test(name) || HOUSE.test(name) || (siteName !== null && name.toLowerCase() === siteName.toLowerCase());

/** So many lines under the headline hold its byline. */
const SHOWN_WITHIN = 8;

/** A line near the headline that says "By" and names, where the markup does not name all of them. */
function shownNames({ lines, linked, meta }: BylineWitnesses): string[] {
  const line = lines.slice(0, SHOWN_WITHIN).find((one) => SHOWN_BY.test(one.trim()) && one.length < 80);
  const names = (line ?? '').trim().replace(BY, '').replace(TAIL, '').split(BETWEEN_NAMES);
  if (!line || !names.every((name) => NAME_ALONE.test(name.trim()))) return [];
  const marked = (linked.length ? linked : meta).map(textKey);
  const isNamed = names.every((name) => marked.join(' ').includes(textKey(name)));
  // The line may go on after a name: where it was posted, for whom.
  const goesOn = names.length === marked.length && marked.every((name) => name !== '' && textKey(line).includes(name));
  return isNamed || goesOn ? [] : [line];
}
const BETWEEN_NAMES = /,\s+(?:and\s+)?|\s+(?:and|und|et|y|e|en|och|og|&)\s+/;

/** The first name that lines under a headline give; null where they give none. */
export function nameNear(lines: readonly string[]): string | null {
  const [line] = linesWithNames(lines);
  return line === undefined ? null : cleanName(line);
}

/**
 * Who wrote the story. Who the page says it is by, under its headline, outweighs people named in the markup; the site
 * itself or "admin" only where nobody else is named.
 */
export function chooseByline(witnesses: BylineWitnesses): string | null {
  const candidates = [
    () => shownNames(witnesses),
    () => witnesses.linked,
    () => witnesses.meta,
    witnesses.marked,
    () => linesWithNames(witnesses.lines).slice(0, 1),
    () => portrayed(witnesses),
    () => closingNames(witnesses.closing).slice(0, 1),
    () => eastAsianNames(witnesses.lines).slice(0, 1),
  ];
  let fallback: string | null = null;
  for (const candidate of candidates) {
    const list = candidate();
    const names = list.filter((raw) => {
      const name = cleanName(raw);
      return name !== null && !isNobody(name, witnesses.siteName);
    });
    const joined = joinNames(names);
    if (joined) return joined;
    fallback ??= joinNames(list);
  }
  return fallback;
}
