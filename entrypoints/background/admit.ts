/**
 * The gate of the background: every message passes here before it is answered.
 */
import * as v from 'valibot';
import type { Request } from '../../core/rpc';
import type { BackgroundService } from '../../core/service';
import { CALLS } from './calls';
import { createRateLimit, MAX_CALLS } from './rate-limit';
import { type Sender, type Zone, zoneOf } from './sender';

interface Gate {
  /** `runtime.id`. */
  ownId: string;
  /** Address at which our own pages begin. */
  ownUrl: string;
  /** Make the service as it is for one sender. */
  serve: (sender: Sender, zone: Zone) => BackgroundService;
  /** Milliseconds. */
  clock: () => number;
}

/**
 * Make the `admit` of `createListener`. It throws for senders other than ourselves, for calls that the sender's zone
 * has no business with, for arguments of another shape and for too many calls; what it lets through replaces the
 * arguments of the request.
 */
export function createAdmit({ ownId, ownUrl, serve, clock }: Gate) {
  const isWithinRate = createRateLimit(MAX_CALLS, clock);
  return (request: Request, sender: Sender): BackgroundService => {
    const zone = sender.id === ownId ? zoneOf(sender, ownUrl) : undefined;
    if (!zone) {
      throw new Error('unknown sender');
    }
    if (!isCall(request.call) || CALLS[request.call].from !== zone) {
      throw new Error('no such call');
    }
    // The panel lists all that a page has in one go, and none of its calls comes from outside.
    if (zone === 'page' && !isWithinRate(String(sender.tab?.id))) {
      throw new Error('too many calls');
    }
    const checked = v.safeParse(CALLS[request.call].arguments, request.args);
    if (!checked.success) {
      const [issue] = checked.issues;
      throw new Error(`wrong argument ${v.getDotPath(issue) ?? ''}: ${issue.message.slice(0, 200)}`);
    }
    request.args = checked.output;
    return serve(sender, zone);
  };
}

function isCall(call: string): call is keyof BackgroundService {
  return Object.hasOwn(CALLS, call);
}
