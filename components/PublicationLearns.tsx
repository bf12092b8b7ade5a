import { useStrings } from './strings';

/** Say in plain words what the server of a publication can learn of a reader, and what it cannot. */
export function PublicationLearns() {
  const t = useStrings();
  return (
    <section class="learns">
      <h3>{t('publicationLearns')}</h3>
      <ul>
        <li>{t('publicationLearnsNumbers')}</li>
        <li>{t('publicationLearnsClaims')}</li>
        <li>{t('publicationLearnsConnection')}</li>
        <li>{t('publicationLearnsNot')}</li>
        <li>{t('publicationLearnsOverTime')}</li>
        <li>{t('publicationNever')}</li>
      </ul>
    </section>
  );
}
