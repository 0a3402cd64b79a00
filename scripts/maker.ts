/** What a fork sets to be an extension of its own, here and nowhere else. */

/** By which Firefox and Mozilla know the extension; never changed once it is published, or every reader starts anew. */
export const ADD_ON_ID = '{f363216e-b189-4767-a1d2-05930f281027}';

/** The address that stores and browsers show as the extension's own; none is shown while it is empty. */
export const HOMEPAGE: string = '';
