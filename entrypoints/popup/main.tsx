import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyLook, mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { watchSettings } from '../../data/settings';
import { callBackground } from '../shared/call-background';
import { recordFailures } from '../shared/record-failures';
import { PopupApp } from './PopupApp';
import './popup.css';

recordFailures('popup');
watchSettings(browser.storage.local, applyLook).then(() =>
  mount(<PopupApp call={callBackground} />, i18n.t as Translate),
);
