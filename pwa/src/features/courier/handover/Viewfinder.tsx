import { useEffect, useRef } from 'react';
import { readCodes } from './qr-reader.ts';
import { words } from './words.ts';

export type CameraTrouble = 'refused' | 'noCamera';

interface ViewfinderProps {
  readonly onCode: (token: string) => void;
  readonly onTrouble: (trouble: CameraTrouble) => void;
}

/** The camera at the back, for as long as this is shown; its light goes out with it. */
export function Viewfinder(props: ViewfinderProps) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const over = new AbortController();
    const look = async (): Promise<void> => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const stop = (): void => stream.getTracks().forEach(track => track.stop());
      const screen = video.current;
      if (over.signal.aborted || screen === null) {
        stop();
        return;
      }
      over.signal.addEventListener('abort', stop);
      screen.srcObject = stream;
      await screen.play();
      await readCodes(screen, token => latest.current.onCode(token), over.signal);
    };
    look().catch((error: unknown) => {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (!over.signal.aborted) latest.current.onTrouble(refused ? 'refused' : 'noCamera');
    });
    return () => over.abort();
  }, []);
  return (
    <video
      ref={video}
      playsInline
      muted
      aria-label={words.camera}
      className="aspect-square w-full rounded-card bg-black object-cover"
    />
  );
}
