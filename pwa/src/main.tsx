import './lib/jitless.ts';
import './styles.css';
import { start } from './app/start.tsx';

const element = document.getElementById('root');
if (element !== null) void start(element);
