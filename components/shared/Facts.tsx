/** Short facts in one line, empty ones left out. Each keeps its own direction: an Arabic date after an English name. */
export function Facts({ facts }: { facts: readonly (string | false | null | undefined)[] }) {
  return <>{facts.filter(Boolean).map((fact, at) => [at > 0 && ' · ', <bdi key={at}>{fact}</bdi>])}</>;
}
