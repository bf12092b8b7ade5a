import { AccessChoice } from '../../../components/AccessChoice';
import { SearchBox } from '../../../components/SearchBox';
import { ShortcutList } from '../../../components/ShortcutList';
import { SitesOff } from '../../../components/SitesOff';
import { type Chapter, nothing } from '../chapter';
import '../../../entrypoints/welcome/welcome.css';

const ASKING = { hasEverySite: false, hosts: [], isRefused: false, onEverySite: nothing, onSites: nothing };

export const forms: Chapter = {
  title: 'Forms',
  width: 480,
  states: [
    { name: 'Asking for access', width: 900, content: <AccessChoice {...ASKING} /> },
    { name: 'Access refused', width: 900, content: <AccessChoice {...ASKING} isRefused /> },
    {
      name: 'Access to two sites',
      width: 900,
      content: <AccessChoice {...ASKING} hosts={['a.example', 'b.example']} />,
    },
    { name: 'Access everywhere', width: 900, content: <AccessChoice {...ASKING} hasEverySite /> },
    {
      name: 'Search',
      content: <SearchBox label="Search" value="oven" inputRef={{ current: null }} onInput={nothing} />,
    },
    { name: 'Sites that are off', content: <SitesOff sites={['news.example', 'a.example']} onTurnOn={nothing} /> },
    { name: 'No site off', content: <SitesOff sites={[]} onTurnOn={nothing} /> },
    {
      name: 'Shortcuts',
      content: (
        <ShortcutList commands={[{ description: 'Next passage', shortcut: 'Alt+Shift+J' }, { description: 'Card' }]} />
      ),
    },
  ],
};
