/** The mark of Lede, a sheet with one bold line on top; for the eye alone. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect class="mark-sheet" x="2.5" y=".5" width="11" height="15" rx="1.2" />
      <rect class="mark-lede" x="4.5" y="3" width="7" height="2.5" />
      <path class="mark-lines" d="M4.5 7.5h7M4.5 9.5h7M4.5 11.5h7" />
    </svg>
  );
}
