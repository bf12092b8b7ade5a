import { useEffect, useState } from 'preact/hooks';
import { GlossatorDatabase } from '../../data/db';

/** Know whether the browser cannot open the database at all: of a damaged file it says an unknown or an internal error. */
export function useBroken(): boolean {
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const db = new GlossatorDatabase();
    db.open().then(
      () => db.close(),
      error => {
        console.error('Glossator: the database does not open', error);
        setBroken(true);
      },
    );
  }, []);
  return isBroken;
}
