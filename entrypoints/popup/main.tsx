import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyLook, mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { createCaller } from '../../core/rpc';
import type { BackgroundService } from '../../core/service';
import { watchSettings } from '../../data/settings';
import { PopupApp } from './PopupApp';
import './popup.css';

const call = createCaller<BackgroundService>('background', request => browser.runtime.sendMessage(request));

watchSettings(browser.storage.local, applyLook).then(() => mount(<PopupApp call={call} />, i18n.t as Translate));
