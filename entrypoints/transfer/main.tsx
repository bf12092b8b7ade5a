import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyLook, mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { GlossatorDatabase } from '../../data/db';
import { watchSettings } from '../../data/settings';
import { recordFailures } from '../shared/record-failures';
import { TransferApp } from './TransferApp';
import './transfer.css';

document.title = i18n.t('transferTitle');
recordFailures('transfer');
watchSettings(browser.storage.local, applyLook).then(() =>
  mount(<TransferApp db={new GlossatorDatabase()} />, i18n.t as Translate),
);
