/** Show text as it was typed, line breaks included. */
export function PlainText({ text }: { text: string }) {
  return (
    <p class="plain-text" dir="auto">
      {text}
    </p>
  );
}
