/**
 * What is asked inside a page, each function as its own source. It is `window` that they speak to: Firefox lets a test
 * run in a scope of its own, whose names are none of the page's.
 */

/** What must not be there, counted by kind, below an element of a page or of the reader over it. */
export const dangersIn = (selector: string) => {
  // The page's own names stand before the document's members.
  const select = (wanted: string) => Document.prototype.querySelector.call(document, wanted);
  const overlay = select('html > [data-place=overlay]')?.shadowRoot;
  const story = overlay ? overlay.querySelector(selector) : select(selector);
  const found: string[] = [];
  const own = /^(?:class|role|tabindex|target|loading|referrerpolicy|aria-.*|type|rel)$/;
  for (const element of story?.querySelectorAll('*') ?? []) {
    // Lede's own drawing on the card of a player; no class comes with a story.
    if (element.closest('svg.embed-icon')) continue;
    if (
      /^(?:script|style|iframe|object|embed|form|input|select|textarea|svg|base|link|meta|frame|video|audio)$/i.test(
        element.localName,
      )
    )
      found.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (/^on|^(?:style|srcdoc|srcset|name|action|formaction|background|poster|xlink:href)$/.test(name))
        found.push(name);
      if (name === 'id' && !value.startsWith('lede-note-')) found.push(name);
      if (
        !own.test(name) &&
        /^\s*(?:java\s*script|vbscript|data:(?!image\/(?:png|jpe?g|gif|webp|avif);base64)|blob):?/i.test(value) &&
        /^(?:href|src)$/.test(name)
      )
        found.push(value);
    }
  }
  return { length: story?.textContent?.length ?? 0, found };
};

/** Those that end where they stand: the others would take what follows into a comment or a text. */
export const contained = (payloads: readonly string[]) =>
  payloads.filter((payload) => {
    const { body } = new DOMParser().parseFromString(`<div>${payload}</div><i></i>`, 'text/html');
    return body.lastElementChild?.localName === 'i' && body.lastElementChild.outerHTML === '<i></i>';
  });

/** Counts what runs, and what the page's policy keeps from running. */
export const watch = () => {
  const counts = Object.assign(window, { ran: 0, stopped: 0 });
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) window[name] = () => ++counts.ran as never;
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    if (/script|trusted/.test(effectiveDirective)) counts.stopped++;
  });
};

/** The same for a page that is served, to stand before all else in it. */
export const WATCHING = `<script>window.ran = 0; window.stopped = 0;
for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => ++window.ran;</script>`;

export const counts = () => {
  const { ran, stopped } = window as unknown as { ran: number; stopped: number };
  return { ran, stopped };
};

/**
 * Puts payloads into the page without the sanitiser, and waits for what they do.
 * @param policy name of a policy to make that lets every string pass; null sets plain strings
 * @returns how many the page did not even take
 */
export const setAsTheyAre = async (payloads: readonly string[], policy: string | null) => {
  interface Factory {
    createPolicy(name: string, rules: object): { createHTML(html: string): string };
  }
  const { trustedTypes } = window as unknown as { trustedTypes: Factory };
  const trusting = policy === null ? null : trustedTypes.createPolicy(policy, { createHTML: (html: string) => html });
  let refused = 0;
  const { body } = document;
  const create = document.createElement.bind(document);
  for (const payload of payloads) {
    const box = create('div');
    body.append(box);
    try {
      box.innerHTML = trusting ? trusting.createHTML(payload) : payload;
    } catch {
      refused++;
    }
  }
  await new Promise((done) => setTimeout(done, 500));
  return refused;
};
