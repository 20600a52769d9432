import { useState } from 'react';
import { Button, Sheet } from '../../../ui/index.ts';
import { isOfOtherOrder } from './qr-reader.ts';
import { Viewfinder, type CameraTrouble } from './Viewfinder.tsx';
import { words } from './words.ts';

interface ScanSheetProps {
  readonly open: boolean;
  readonly orderId: string;
  readonly onClose: () => void;
  readonly onToken: (token: string) => void;
}

/** Says what the camera is for before the browser asks, and never leaves a dead end. */
export const ScanSheet = (props: ScanSheetProps) => (
  <Sheet open={props.open} title={words.scanTitle} onClose={props.onClose}>
    <Scan {...props} />
  </Sheet>
);

function Scan({ orderId, onClose, onToken }: ScanSheetProps) {
  const [wanted, setWanted] = useState(false);
  const [trouble, setTrouble] = useState<CameraTrouble | 'otherOrder' | null>(null);
  return (
    <div className="space-y-4 pb-2">
      {wanted && trouble !== 'refused' && trouble !== 'noCamera' ? (
        <>
          <Viewfinder
            onTrouble={setTrouble}
            onCode={token => (isOfOtherOrder(token, orderId) ? setTrouble('otherOrder') : onToken(token))}
          />
          <p className="text-center">{words.aim}</p>
        </>
      ) : (
        <p>{words.scanWhy}</p>
      )}
      <p role="alert" className="font-semibold text-danger empty:hidden">
        {trouble !== null && words[trouble]}
      </p>
      {!wanted && (
        <Button wide icon="camera" onClick={() => setWanted(true)}>
          {words.openCamera}
        </Button>
      )}
      <Button wide look="secondary" onClick={onClose}>
        {words.typePin}
      </Button>
    </div>
  );
}
