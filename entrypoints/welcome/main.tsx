import { i18n } from '#i18n';
import { mount } from '../../components/mount';
import type { Translate } from '../../components/strings';
import { WelcomeApp } from './WelcomeApp';
import './welcome.css';

mount(<WelcomeApp />, i18n.t as Translate);
