/** Cut the text of an article into passages: its sentences and quotations, each once. */
import { passagesIn } from '../../core/saved-articles';

export function passagesOfText(text: string): string[] {
  return [...new Set(passagesIn({ text }))];
}
