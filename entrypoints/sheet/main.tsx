import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyLook, mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { createCaller } from '../../core/rpc';
import type { BackgroundService } from '../../core/service';
import { GlossatorDatabase } from '../../data/db';
import { watchSettings } from '../../data/settings';
import { SheetApp } from './SheetApp';
import './sheet.css';

const call = createCaller<BackgroundService>('background', request => browser.runtime.sendMessage(request));

document.title = i18n.t('sheetTitle');
watchSettings(browser.storage.local, applyLook).then(() =>
  mount(<SheetApp call={call} db={new GlossatorDatabase()} />, i18n.t as Translate),
);
