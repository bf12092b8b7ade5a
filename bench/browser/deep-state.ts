import type { DeepState } from '../../core/deep-service';
import type { Json } from '../../test/e2e/driver/browser';
import type { BenchStage } from './on-stage';

/** How far the claims are, as the options page asks; asking gets them ready. */
export async function deepState({ desk }: BenchStage): Promise<DeepState | undefined> {
  const state = await desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<{ value: Json }> } };
    };
    const reply = await chrome.runtime.sendMessage({ to: 'background', call: 'deepState', args: [] });
    return reply.value;
  });
  return state as unknown as DeepState | undefined;
}
