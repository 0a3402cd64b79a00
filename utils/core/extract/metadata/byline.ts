const BY =
  /^(?:(?:words|story|text|report(?:ed|ing)?|written|posted|published|article|reviewed|created|edited)\s+)?(?:by|von|par|por|di|da|door|av|af|przez|от|від|автор|autor(?:in)?|author|auteur|autore|redakteur|text|texte|texto|bij|yazar|بقلم|كتب|作者|文|記者|记者|著者|기자)(?:\s*[:：]\s*|\s+)/iu;
const HAS_BY = new RegExp(BY.source, 'iu');
/** What follows a name in a byline and is none of it. */
const TAIL =
  /\s*(?:[|•·–—]|\s-\s|\(|\bon\s+\p{L}+\s+\d|\b(?:updated|published|posted|last updated|medically reviewed|reviewed by|fact checked|for|editor|staff writer|senior|contributor|correspondent|reporter)\b|\d{1,2}[./ :]|\d+ min|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d).*$/iu;
const NOBODY =
  /^(?:admin(?:istrator)?|editor(?:ial)?(?: (?:team|staff))?|staff|guest|root|user|webmaster|author|team|news|editorial|unknown|null|n\/a|by)$/i;

/** One author's name without "By", role, date or address; null where nothing of a name is left. */
export function cleanName(raw: string): string | null {
  const name = raw
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BY, '')
    .replace(/\S+@\S+\.\S+/g, '')
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
  /** Texts of elements marked as author, and of lines near the title. */
  marked: string[];
  lines: string[];
  siteName: string | null;
}

const isNobody = (name: string, siteName: string | null) =>
  NOBODY.test(name) || (siteName !== null && name.toLowerCase() === siteName.toLowerCase());

/** Who wrote the story. People named in the markup first; the site itself or "admin" only where nobody else is named. */
export function chooseByline(witnesses: BylineWitnesses): string | null {
  const byLine = witnesses.lines.filter((line) => HAS_BY.test(line.trim()) && line.length < 120);
  const candidates = [witnesses.linked, witnesses.meta, witnesses.marked, byLine.slice(0, 1)];
  let fallback: string | null = null;
  for (const list of candidates) {
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
