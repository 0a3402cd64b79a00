/** Text with its hits marked: every other part, from the second on, is one. */
export function Marked({ parts }: { parts: readonly string[] }) {
  return <>{parts.map((part, at) => (at % 2 === 0 ? part : <mark key={at}>{part}</mark>))}</>;
}
