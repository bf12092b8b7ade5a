/**
 * The card: an extension page inside a frame on the news page.
 *
 * What to show comes over a port from the content script, what stands behind it
 * from the background. It opens no storage, which browsers refuse to embedded
 * pages anyway.
 */

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { createCaller } from '../../core/rpc';
import type { BackgroundService } from '../../core/service';
import { awaitPort } from './await-port';
import { CardApp } from './CardApp';

const call = createCaller<BackgroundService>('background', request => browser.runtime.sendMessage(request));

awaitPort(window).then(port => mount(<CardApp port={port} call={call} />, i18n.t as Translate));
