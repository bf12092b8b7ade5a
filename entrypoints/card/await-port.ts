/** Wait for the port that the content script hands over; it alone knows the nonce in this frame's address. */
export function awaitPort(frame: Window): Promise<MessagePort> {
  const nonce = frame.location.hash.slice(1);
  return new Promise(resolve => {
    const onMessage = (event: MessageEvent<{ glossator?: unknown } | null>) => {
      const port = event.ports[0];
      if (nonce && port && event.data?.glossator === nonce) {
        frame.removeEventListener('message', onMessage);
        resolve(port);
      }
    };
    frame.addEventListener('message', onMessage);
  });
}
