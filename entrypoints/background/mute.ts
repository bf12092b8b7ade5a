/** Show something no more, or again, and know what puts it back. */
import type { Muting } from '../../core/service';
import type { Surroundings } from './service';

type Settings = Pick<Surroundings, 'changeSetting' | 'namedMode' | 'setSiteMode'>;

/** Do what `muting` says, on `site` if it is about the site; gives the muting that undoes it. */
export async function mute(muting: Muting, site: string, around: Settings): Promise<Muting> {
  if (muting.type === 'site') {
    const before = await around.namedMode(site);
    await around.setSiteMode(site, muting.mode);
    return { type: 'site', mode: before };
  }
  if (muting.type === 'claim') {
    await around.changeSetting('mutedClaims', ids => changed(ids, muting.id, muting.isMuted));
  } else {
    await around.changeSetting('kindsOff', kinds => changed(kinds, muting.kind, muting.isMuted));
  }
  return { ...muting, isMuted: !muting.isMuted };
}

function changed<Item>(list: readonly Item[], item: Item, isIn: boolean): Item[] {
  const others = list.filter(other => other !== item);
  return isIn ? [...others, item] : others;
}
