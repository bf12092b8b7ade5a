import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyLook, mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { watchSettings } from '../../data/settings';
import { callBackground } from '../shared/call-background';
import { WelcomeApp } from './WelcomeApp';
import './welcome.css';

document.title = i18n.t('welcomeTitle');
watchSettings(browser.storage.local, applyLook).then(() =>
  mount(<WelcomeApp call={callBackground} />, i18n.t as Translate),
);
