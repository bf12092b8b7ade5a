import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyLook, mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { GlossatorDatabase } from '../../data/db';
import { watchSettings } from '../../data/settings';
import { callBackground } from '../shared/call-background';
import { recordFailures } from '../shared/record-failures';
import { SavedApp } from './SavedApp';
import './saved-page.css';

document.title = i18n.t('savedTitle');
recordFailures('saved');
watchSettings(browser.storage.local, applyLook).then(() =>
  mount(<SavedApp call={callBackground} db={new GlossatorDatabase()} />, i18n.t as Translate),
);
