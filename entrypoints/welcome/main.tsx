import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyLook, mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { watchSettings } from '../../data/settings';
import { WelcomeApp } from './WelcomeApp';
import './welcome.css';

watchSettings(browser.storage.local, applyLook).then(() => mount(<WelcomeApp />, i18n.t as Translate));
