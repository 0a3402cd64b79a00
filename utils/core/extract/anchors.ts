const MARK = /^[¶#§🔗]$/u;

/** The mark by which documentation links to a heading. */
export const isAnchorMark = (text: string | null): boolean => MARK.test((text ?? '').trim());
