// @ts-check

/**
 * One line about a step of the set-up. It goes to stderr, so that a command's own output stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`lede: ${line}\n`);
}

/** What went wrong in words for the person at the keyboard; shown without a stack. */
export class SetupError extends Error {}
