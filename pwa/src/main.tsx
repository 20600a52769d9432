import './lib/trusted-types.ts';
import './lib/jitless.ts';
import './styles.css';
import { fetchAhead } from './app/routes.tsx';
import { start } from './app/start.tsx';

// The page's own chunk is on its way while the database opens.
fetchAhead(location.pathname);
const element = document.getElementById('root');
if (element !== null) void start(element);
