/** What the gallery shows: every component in every state that a reader can meet. */
import type { ComponentChildren } from 'preact';

export interface State {
  name: string;
  /** Width in CSS pixels, where it is not the chapter's. */
  width?: number;
  content: ComponentChildren;
}

export interface Chapter {
  title: string;
  /** Width in CSS pixels of the place where these components stand. */
  width: number;
  states: State[];
}

/** For what a state does not do. */
export const nothing = (): void => undefined;
