import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyLook, mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { GlossatorDatabase } from '../../data/db';
import { watchSettings } from '../../data/settings';
import { callBackground } from '../shared/call-background';
import { recordFailures } from '../shared/record-failures';
import { StoryApp } from './StoryApp';
import './story-page.css';

document.title = i18n.t('storyTitle');
recordFailures('story');
watchSettings(browser.storage.local, applyLook).then(() =>
  mount(<StoryApp call={callBackground} db={new GlossatorDatabase()} />, i18n.t as Translate),
);
