import type { APIRoute } from 'astro';
import { toRobots } from '#formats/robots.ts';

export const GET: APIRoute = ({ site }) => new Response(toRobots(site?.origin ?? ''), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
