/** What a release is judged by before anything is built. */
export interface Standing {
  /** In `package.json`. */
  version: string;
  /** The text of `CHANGELOG.md`. */
  changelog: string;
  /** All tags of the repository. */
  tags: readonly string[];
  /** Paths that git calls changed or unknown. */
  changed: readonly string[];
}

const NUMBER = /^\d+\.\d+\.\d+$/;

/** What has to be mended by hand before this version can go out, each in a sentence; empty where it is ready. */
export function amissIn({ version, changelog, tags, changed }: Standing): string[] {
  const found: string[] = [];
  if (!NUMBER.test(version)) found.push(`package.json: the version is three numbers, which "${version}" is not`);
  if (tags.includes(`v${version}`))
    found.push(`package.json: version ${version} was released before; give it the next number`);
  const [first = '', ...lines] = sectionAt(changelog, 0);
  if (!new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d{2}-\\d{2}\\)$`).test(first)) {
    found.push(`CHANGELOG.md: begins with "${first}" in place of "## ${version} (YYYY-MM-DD)"`);
  } else if (!lines.some((line) => line.startsWith('- '))) {
    found.push(`CHANGELOG.md: ${version} says nothing`);
  }
  if (changed.length > 0) found.push(`git: not committed: ${changed.join(', ')}`);
  return found;
}

/** The lines of a section, its heading first. */
function sectionAt(changelog: string, index: number): string[] {
  const sections = changelog.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  return (sections[index] ?? '').trim().split('\n');
}
