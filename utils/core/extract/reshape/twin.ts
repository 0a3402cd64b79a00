/** The element of the page behind one of its copy; nothing where it is not known. */
export type Twin = (element: Element) => Element | undefined;
