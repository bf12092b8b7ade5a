/**
 * The card: an extension page inside a frame on the news page.
 *
 * What to show comes over a port from the content script, what stands behind it
 * from the background. It opens no storage, which browsers refuse to embedded
 * pages anyway.
 */

import { i18n } from '#i18n';
import { mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { callBackground } from '../shared/call-background';
import { awaitPort } from './await-port';
import { CardApp } from './CardApp';

awaitPort(window).then(port => mount(<CardApp port={port} call={callBackground} />, i18n.t as Translate));
