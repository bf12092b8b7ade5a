import { formatSize } from '../../components/format-size';
import { PublicationAdd } from '../../components/PublicationAdd';
import { PublicationLearns } from '../../components/PublicationLearns';
import { PublicationList } from '../../components/PublicationList';
import { Radios } from '../../components/Radios';
import { useStrings } from '../../components/strings';
import { GlossatorDatabase } from '../../data/db';
import { PUBLICATION_ROOMS } from '../../data/settings';
import { makeRoom } from '../../data/subscriptions/shard-cache';
import { IS_SEALED } from '../shared/sealed';
import { Part, type PartProps } from './OptionsApp';
import { usePublications } from './use-publications';

const MEGABYTE = 1_000_000;

const db = new GlossatorDatabase();

/** The publications that pages are looked up in: none, until the reader adds one and switches it on. */
export function PublicationsPart(props: Pick<PartProps, 'settings' | 'set' | 'onSaving'>) {
  const t = useStrings();
  return (
    <Part title={t('publications')}>
      <p>{t('publicationsIntro')}</p>
      {IS_SEALED ? <p>{t('publicationsSealed')}</p> : <Publications {...props} />}
    </Part>
  );
}

function Publications({ settings, set, onSaving }: Pick<PartProps, 'settings' | 'set' | 'onSaving'>) {
  const t = useStrings();
  const { publications, adding, add, forgetRefusal, turn, remove } = usePublications(db);
  return (
    <>
      <PublicationLearns />
      {publications.length > 0 && (
        <div>
          <PublicationList
            publications={publications}
            onTurn={(publication, isOn) => onSaving(turn(publication, isOn))}
            onRemove={publication => onSaving(remove(publication))}
          />
        </div>
      )}
      <PublicationAdd adding={adding} onAddress={add} onTyping={forgetRefusal} />
      {publications.length > 0 && (
        <Radios
          legend={t('publicationRoom')}
          look="segments"
          value={settings.publicationRoom}
          options={PUBLICATION_ROOMS.map(value => ({
            value,
            label: formatSize(Number(value) * MEGABYTE, t('languageTag')),
          }))}
          onChoose={room => {
            set('publicationRoom', room);
            onSaving(makeRoom(db, Number(room) * MEGABYTE));
          }}
        />
      )}
    </>
  );
}
