import { useMutation } from '@tanstack/react-query'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { words } from '../messages'

/** Makes a backup, which the office opens and checks before it says so. */
export function useBackup() {
  const { say, fail } = useNotices()
  return useMutation({
    mutationFn: () => call('backup.now'),
    onSuccess: (line) => {
      if (line.verified) say(words.today.backedUp)
      void queryClient.invalidateQueries({ queryKey: keys.backups })
    },
    onError: fail,
  })
}
