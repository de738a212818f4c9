import 'server-only'
import type { ExportFormat } from '@/lib/contracts/choices'
import { csv } from './csv'
import type { ExportFormatWriter } from './format'
import { jsonl } from './jsonl'
import { xlsx } from './xlsx'

export const exportWriters: Record<ExportFormat, ExportFormatWriter> = { csv, xlsx, jsonl }
