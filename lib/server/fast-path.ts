import type { Endpoint } from '../http/endpoint'
import { classifyTexts } from '../http/endpoints/classify'

/**
 * Endpoints that Node's HTTP server answers without Next, about fifty times as many requests per second. Their route
 * files exist too, and a test compares the answers of both.
 */
export const fastEndpoints: Endpoint[] = [classifyTexts]
