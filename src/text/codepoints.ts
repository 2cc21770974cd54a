const surrogate = /[\uD800-\uDFFF]/;

/**
 * Translates UTF-16 offsets of `text` into code point offsets. An offset between the halves of a pair counts as that
 * of the pair; offsets grow with their argument, and `text.length` gives the number of code points.
 */
export function codePointOffsets(text: string): (utf16: number) => number {
  if (!surrogate.test(text)) return (utf16) => utf16;
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) if (text.codePointAt(i)! > 0xffff) pairs.push(i++);
  return (utf16) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < utf16) low = middle + 1;
      else high = middle;
    }
    return utf16 - low;
  };
}

/** A `slice` over the code points of `text`, as Python and R cut strings. */
export function codePointSlicer(text: string): (start: number, end: number) => string {
  if (!surrogate.test(text)) return (start, end) => text.slice(start, end);
  const points = [...text];
  return (start, end) => points.slice(start, end).join('');
}
