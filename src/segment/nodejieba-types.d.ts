/** nodejieba is optional: the build does without it, so its types stand here, as far as they are used. */
declare module 'nodejieba' {
  interface Nodejieba {
    load(): void;
    /** `hmm`: find words that are not in the dictionary, too. */
    cut(text: string, hmm?: boolean): string[];
    tag(text: string): { word: string; tag: string }[];
  }
  const nodejieba: Nodejieba;
  export default nodejieba;
}
