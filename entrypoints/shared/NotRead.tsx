import '../../components/form.css';
import { failureSentence } from '../../components/failure-sentence';
import { useStrings } from '../../components/strings';
import './not-read.css';

interface Props {
  /** What the page is called. */
  title: string;
  problem: Error;
}

/** What stands on a page whose content could not be read: what happened, and the way to the settings, which say what can be done. */
export function NotRead({ title, problem }: Props) {
  const t = useStrings();
  return (
    <section class="not-read">
      <h1>{title}</h1>
      <p class="problem" role="alert">
        {failureSentence(problem, t)}
      </p>
      <p>
        <a href="/options.html">{t('optionsTitle')}</a>
      </p>
    </section>
  );
}
