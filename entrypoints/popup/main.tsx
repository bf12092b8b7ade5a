import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyLook, mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { watchSettings } from '../../data/settings';
import { callBackground } from '../shared/call-background';
import { PopupApp } from './PopupApp';
import './popup.css';

watchSettings(browser.storage.local, applyLook).then(() =>
  mount(<PopupApp call={callBackground} />, i18n.t as Translate),
);
