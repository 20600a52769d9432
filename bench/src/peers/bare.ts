import { readFileSync } from 'node:fs';
import express, { type Response } from 'express';

// Express as it comes, answering ready bytes: what a request costs when there is nothing to do.
const { PORT = '0', ANSWER_FILE = '', ROUTE = '/' } = process.env;
const bytes = readFileSync(ANSWER_FILE);
const answer = (_req: unknown, res: Response) => res.type('json').send(bytes);

const app = express();
app.get('/health', (_req, res) => res.end());
app.route(ROUTE).get(answer).post(answer);
app.listen(Number(PORT), '127.0.0.1');
