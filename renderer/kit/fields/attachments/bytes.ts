import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../../bridge/call'
import { queryClient } from '../../../bridge/queries'
import { isPicture, type Attachment, type AttachmentPlace } from './attachment'

const keyOf = (id: string) => ['attachment', id] as const

/** A file that was just taken in need not be asked for again. */
export const rememberBytes = (id: string, file: Blob): void => void queryClient.setQueryData(keyOf(id), file)

/** The address of a picture for an image element; null until its bytes are here, and for what is no picture. */
export function usePicture(attachment: Attachment, place: AttachmentPlace | null): string | null {
  const file = useQuery({
    queryKey: keyOf(attachment.id),
    queryFn: async () => {
      const { type, bytes } = await call('attachment.read', { ...place!, id: attachment.id })
      return new Blob([new Uint8Array(bytes)], { type })
    },
    // What a file holds never changes.
    staleTime: Infinity,
    enabled: place !== null && isPicture(attachment),
  }).data
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!file) return
    const made = URL.createObjectURL(file)
    // oxlint-disable-next-line react/set-state-in-effect -- an object URL lives outside React and must be revoked
    setAddress(made)
    return () => {
      URL.revokeObjectURL(made)
      setAddress(null)
    }
  }, [file])
  return address
}
