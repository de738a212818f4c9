import type { Endpoint } from '@/lib/http/endpoint'
import { classifyTexts } from '@/lib/http/endpoints/classify'

/**
 * Endpoints that Node's HTTP server answers without Next, about fifty times as many requests per second. Their route
 * files exist too, and a test compares the answers of both.
 */
export const fastEndpoints: Endpoint[] = [classifyTexts]
