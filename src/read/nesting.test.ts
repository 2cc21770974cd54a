import { expect, test } from 'vitest';
import { Failure } from '../text/failure.ts';
import { measureNesting } from './nesting.ts';
import { readHtml } from './html.ts';

test.each([
  ['<div><p>a<br><img src="x>y"></p></div>', 2],
  ['<p>a<p>b<p>c', 1],
  ['<table><tr><td>a<td>b<tr><td>c</table>', 3],
  ['<!-- <div><div><div> --><b>a</b>', 1],
  ['<script>if (a<b) "<div><div>"</script><i></i>', 1],
  ['a < b <1> c', 0],
  ['</div></p><w:p/>', 0],
])('%s', (markup, depth) => expect(measureNesting(markup, 100)).toBe(depth));

test('a page of 100,000 nested elements is refused at once', () => {
  const page = Buffer.from(`<html><body>${'<div>'.repeat(100_000)}要落实责任。${'</div>'.repeat(100_000)}</body></html>`);
  const before = performance.now();
  expect(() => readHtml(page, 'a.html')).toThrow(Failure);
  expect(() => readHtml(page, 'a.html')).toThrow('a.html: elements nested more than 200 levels deep; ');
  expect(performance.now() - before).toBeLessThan(2000);
});

test.each(['<', '<a "', "<a '", '<!--', '<script>', '</', '<html', '<p><table>'])('time is linear for %s repeated', (piece) => {
  const time = (length: number): number => {
    const page = Buffer.from(`<p>要落实责任。</p>${piece.repeat(length / piece.length)}`);
    const before = performance.now();
    try {
      readHtml(page, 'a.html');
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
    }
    return performance.now() - before;
  };
  time(10_000);
  const few = time(40_000);
  expect(time(160_000)).toBeLessThan(10 * few + 500);
});
