import type { Language } from '../labels.ts';
import { byId } from './dom.ts';
import type { PageData } from '../data.ts';

/** The words of the page in the language that is chosen. */
export interface Speaker {
  /** `otherwise`, or the key itself, where there is no such word. */
  say(key: string, otherwise?: string): string;
  /** Puts every label under a node, and every name and hint for assistive technology, into the language. */
  relabel(root?: ParentNode): void;
  toggle(): void;
}

export function openLanguage({ words, language }: PageData): Speaker {
  let current: Language = language;
  const say = (key: string, otherwise = key): string => (Object.hasOwn(words, key) ? words[key]![current === 'zh' ? 0 : 1] : otherwise);
  const relabel = (root: ParentNode = document): void => {
    for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) element.textContent = say(element.dataset['label']!);
    for (const element of root.querySelectorAll<HTMLElement>('[data-name]'))
      element.setAttribute('aria-label', say(element.dataset['name']!));
    for (const element of root.querySelectorAll<HTMLElement>('[data-hint]'))
      element.setAttribute('placeholder', say(element.dataset['hint']!));
    document.documentElement.lang = current === 'zh' ? 'zh-Hans' : 'en';
    // The button is written in the language it leads to.
    byId('language').lang = current === 'zh' ? 'en' : 'zh-Hans';
  };
  return {
    say,
    relabel,
    toggle() {
      current = current === 'zh' ? 'en' : 'zh';
      relabel();
    },
  };
}
