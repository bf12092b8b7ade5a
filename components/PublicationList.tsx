import './packs.css';
import { PublicationItem } from './PublicationItem';
import type { PublicationView } from './publication-view';

interface Props {
  publications: readonly PublicationView[];
  onTurn: (publication: PublicationView, isOn: boolean) => void;
  onRemove: (publication: PublicationView) => void;
}

/** List the publications in the order in which they were added. */
export function PublicationList({ publications, onTurn, onRemove }: Props) {
  return (
    <ul class="packs">
      {publications.map(publication => (
        <PublicationItem
          key={publication.address}
          publication={publication}
          onTurn={isOn => onTurn(publication, isOn)}
          onRemove={() => onRemove(publication)}
        />
      ))}
    </ul>
  );
}
