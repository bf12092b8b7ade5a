import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { createCaller } from '../../core/rpc';
import type { BackgroundService } from '../../core/service';
import { GlossatorDatabase } from '../../data/db';
import { PanelApp } from './PanelApp';
import './panel.css';

const call = createCaller<BackgroundService>('background', request => browser.runtime.sendMessage(request));

mount(<PanelApp call={call} db={new GlossatorDatabase()} />, i18n.t as Translate);
