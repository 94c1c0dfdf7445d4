/** What pdf.js says of the text of a page. */
export interface PageText {
  readonly items: readonly {
    readonly str: string;
    readonly transform: readonly number[];
    readonly width: number;
    readonly height: number;
    readonly fontName: string;
  }[];
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>;
}

/** Some words in one place of a page; `top` and `bottom` count downwards. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** The file has a blank before it. */
  readonly isApart: boolean;
}

/** Takes the words of a page with their places: those in lines, those that stand upright or turned, and how many were printed a second time on top of themselves. */
export function toFragments(page: PageText): { readonly fragments: readonly Fragment[]; readonly turned: readonly Fragment[]; readonly doubled: number } {
  const fragments: Fragment[] = [];
  const turned: Fragment[] = [];
  const seen = new Map<string, Fragment>();
  let doubled = 0;
  let isApart = false;
  for (const { str, transform, width, height, fontName } of page.items) {
    const text = toCharacters(str);
    if (text.trim() === '') {
      isApart ||= str !== '';
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    const size = Math.hypot(c, d) || height || 1;
    const isUpright = page.styles[fontName]?.vertical === true;
    const isLevel = Math.abs(b) <= Math.abs(a) * 0.1 && a > 0 && !isUpright;
    const right = isUpright ? x + size / 2 : x + width;
    const fragment = {
      text,
      left: isUpright ? x - size / 2 : x,
      right,
      top: -y - size * 0.88,
      bottom: isUpright ? -y + height : -y + size * 0.12,
      size,
      isApart,
    };
    isApart = false;
    const twin = seen.get(text);
    // Bold type is often made by printing the same words twice, a hair apart.
    if (twin !== undefined && Math.abs(twin.left - fragment.left) < size * 0.25 && Math.abs(twin.bottom - fragment.bottom) < size * 0.25) {
      doubled += 1;
      continue;
    }
    seen.set(text, fragment);
    if (isLevel) fragments.push(fragment);
    else turned.push(fragment);
  }
  // Upright lines of Chinese are read from the right.
  return { fragments, turned: turned.toSorted((one, other) => other.left - one.left || one.top - other.top), doubled };
}

/** Says whether a character of a PDF is one that can be read: fonts that do not say what their signs mean give others. */
export function isReadable(character: string): boolean {
  return !/[\p{Co}\p{Cn}\p{Cs}\p{Cc}\uFFFD]/u.test(character);
}

/** Some fonts map a character to the radical that looks like it. */
function toCharacters(text: string): string {
  return text.replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'));
}
