declare module 'word-extractor' {
  interface TextOptions {
    readonly filterUnicode: boolean;
  }
  export default class WordExtractor {
    extract(bytes: Buffer): Promise<{
      getBody(options: TextOptions): string;
      getFootnotes(options: TextOptions): string;
      getEndnotes(options: TextOptions): string;
      getTextboxes(options: TextOptions & { readonly includeHeadersAndFooters: boolean }): string;
    }>;
  }
}
