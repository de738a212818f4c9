import { deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  content: string | Buffer
  isStored?: boolean
  isEncrypted?: boolean
}

/** A zip archive of these parts, for tests that need to lie in it as well: `sizes` are those that its directory claims. */
export function zipFile(
  parts: readonly ZipPart[],
  { sizes = {} }: { sizes?: Record<string, number> } = {},
): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { name, isStored = false, isEncrypted = false } = part
    const content = Buffer.from(part.content)
    const packed = isStored ? content : deflateRawSync(content)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    shared.writeUInt16LE(isStored ? 0 : 8, 4)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(sizes[name] ?? content.length, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      shared,
      Buffer.from(name),
      packed,
    ])
    const end = Buffer.alloc(14)
    end.writeUInt32LE(offset, 10)
    const made = Buffer.from([20, 0])
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, shared, end, Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const whole = Buffer.concat(directory)
  const tail = Buffer.alloc(22)
  tail.write('PK\x05\x06', 'latin1')
  tail.writeUInt16LE(parts.length, 8)
  tail.writeUInt16LE(parts.length, 10)
  tail.writeUInt32LE(whole.length, 12)
  tail.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, whole, tail])
}
