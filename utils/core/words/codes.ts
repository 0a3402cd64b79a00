/** Every language Lede knows the furniture of, by its two letters: each has a file in `lexicons`. */
export const LANGUAGES: readonly string[] =
  'ar az bg bn bs ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms mt nl no pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh'.split(
    ' ',
  );
