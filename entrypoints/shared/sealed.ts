/** Whether this is the build that cannot ask the network for anything (`wxt.config.ts`). */
export const IS_SEALED = import.meta.env.MODE === 'sealed';
