import { createSSRApp } from 'vue';
import { App } from './vue-app';

createSSRApp(App).mount('#app');
