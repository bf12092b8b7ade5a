import { useStrings } from './strings';
import { diffWords } from './word-diff';

interface Props {
  noted: string;
  now: string;
}

/** Show the words as they are now with those that were taken out: marked for the eye, and in words for screen readers. */
export function WordDiff({ noted, now }: Props) {
  const t = useStrings();
  return (
    <>
      {diffWords(noted, now).map(({ text, change }, index) => {
        switch (change) {
          case 'removed':
            return (
              <del key={index}>
                <span class="visually-hidden">{`[${t('diffRemoved')}: `}</span>
                {text}
                <span class="visually-hidden">{'] '}</span>
              </del>
            );
          case 'added':
            return (
              <ins key={index}>
                <span class="visually-hidden">{`[${t('diffAdded')}: `}</span>
                {text}
                <span class="visually-hidden">{'] '}</span>
              </ins>
            );
          default:
            return <span key={index}>{text}</span>;
        }
      })}
    </>
  );
}
