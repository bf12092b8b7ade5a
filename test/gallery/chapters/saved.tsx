import { type ArticleSaving, SaveArticle } from '../../../components/SaveArticle';
import { SavedList } from '../../../components/SavedList';
import { SavedSource } from '../../../components/SavedSource';
import { SavedText } from '../../../components/SavedText';
import { StorageView } from '../../../components/StorageView';
import { SureButton } from '../../../components/SureButton';
import { ShowSaved } from '../../../components/show-saved';
import { type Chapter, nothing } from '../chapter';

const SAVED = '2026-02-03T08:00:00Z';

const ARTICLE = {
  id: 'urn:uuid:a',
  saved: SAVED,
  source: 'https://crumb.example/early-bread',
  headline: 'Early bread: how the bakers of Mill Street share one oven and no secrets',
  outlet: 'The Crumb',
  datePublished: '2026-02-01',
  size: 5_400,
};

const TEXT =
  'The baker rises at two.\n\nNobody counts the two loaves that he burns, least of all the cat, which has learned to wait by the door until the smoke has gone.';

const idle: ArticleSaving = {
  isBusy: false,
  asksPrivate: false,
  onSave: nothing,
  onRefuse: nothing,
  onRead: nothing,
  onRemove: nothing,
};

const action = (
  <div class="storage-actions">
    <SureButton label="Remove all" question="Remove all saved articles?" onSure={nothing} />
  </div>
);

const held = [
  { id: 'notes' as const, count: 1_284, size: 2_400_000 },
  { id: 'trash' as const, count: 3, size: 4_100, action },
  { id: 'articles' as const, count: 41, size: 420_000, action },
  { id: 'packs' as const, count: 2, size: 9_600_000 },
];

const list = { addressOf: () => '#', onRemove: nothing, onRemoveAll: nothing };

export const saved: Chapter = {
  title: 'Saved articles and storage',
  width: 400,
  states: [
    { name: 'Not saved', content: <SaveArticle {...idle} /> },
    { name: 'Saved', content: <SaveArticle {...idle} saved={SAVED} /> },
    { name: 'In a private window', content: <SaveArticle {...idle} asksPrivate /> },
    { name: 'No article', content: <SaveArticle {...idle} problem="No article was found on this page." /> },
    {
      name: 'As a source',
      content: (
        <ShowSaved.Provider value={nothing}>
          <SavedSource id="a" saved={SAVED} words="" />
        </ShowSaved.Provider>
      ),
    },
    {
      name: 'List',
      width: 600,
      content: <SavedList {...list} articles={[ARTICLE, { ...ARTICLE, id: 'b', headline: 'Late bread' }]} />,
    },
    { name: 'Nothing saved', width: 600, content: <SavedList {...list} articles={[]} /> },
    {
      name: 'Text',
      width: 600,
      content: <SavedText article={ARTICLE} text={TEXT} words="the two loaves that he burns" onRemove={nothing} />,
    },
    { name: 'Storage', width: 600, content: <StorageView usage={12_300_000} quota={4e9} held={held} /> },
    { name: 'Storage, narrow', width: 320, content: <StorageView usage={12_300_000} quota={4e9} held={held} /> },
    { name: 'Little room', width: 600, content: <StorageView usage={3.95e9} quota={4e9} held={held} /> },
  ],
};
