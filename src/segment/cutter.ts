/** What the program asks of a segmenter. The words of either function, joined, are the text. */
export interface Cutter {
  /** Words with their tags; unknown words are guessed (HMM). */
  tag(text: string): readonly { readonly word: string; readonly tag: string }[];
  /** Words of the segmenter's dictionary alone, without guessing. */
  cut(text: string): readonly string[];
}

export type Engine = 'node-rs' | 'nodejieba';
