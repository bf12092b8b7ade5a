import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyLook, mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { createCaller } from '../../core/rpc';
import type { BackgroundService } from '../../core/service';
import { watchSettings } from '../../data/settings';
import { WelcomeApp } from './WelcomeApp';
import './welcome.css';

const call = createCaller<BackgroundService>('background', request => browser.runtime.sendMessage(request));

document.title = i18n.t('welcomeTitle');
watchSettings(browser.storage.local, applyLook).then(() => mount(<WelcomeApp call={call} />, i18n.t as Translate));
