import { inEnglish } from '../../../lib/text/index.ts';

export const words = inEnglish({
  title: 'Proof of the handover',
  how: 'The customer has a code and a PIN in their Linka app. Give the goods, then scan the code or ask for the PIN.',
  cashTaken: 'I have received {amount} in cash',
  cashFirst: 'Count it first. Then the handover can be proved.',
  scan: 'Scan the customer’s code',
  or: 'or',
  pin: 'The customer’s 4-digit PIN',
  pinHint: 'Let them read it to you.',
  pinShort: 'A PIN has four digits.',
  check: 'Check the PIN',
  wrong: 'That is not the right PIN or code. Ask the customer to read it once more.',
  lockedTitle: 'Too many wrong PINs',
  locked:
    'PINs are closed for this order. Scan the code on the customer’s phone, or ask them to tap “I have received it” in their app.',
  scanTitle: 'Scan the code',
  scanWhy: 'Linka uses the camera to read the code on the customer’s phone. Nothing is recorded or sent.',
  openCamera: 'Open the camera',
  aim: 'Hold the code inside the frame.',
  refused:
    'The camera was not allowed. Ask for the PIN instead, or allow the camera in the browser’s settings.',
  noCamera: 'This phone’s camera cannot be used just now. Ask for the PIN instead.',
  otherOrder: 'This code belongs to another order. Ask for the code of this one.',
  typePin: 'Type the PIN instead',
  camera: 'What the camera sees',
});
