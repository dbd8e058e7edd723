// The look comes first: what a screen says about its own parts goes over it.
import './theme/look.css'
import './theme/print.css'
import '@fontsource-variable/noto-sans-sc'
import { QueryClientProvider } from '@tanstack/react-query'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Gate } from './app/Gate'
import { listenToBridge, queryClient } from './bridge/queries'

dayjs.locale('zh-cn')
listenToBridge()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Gate />
    </QueryClientProvider>
  </StrictMode>,
)
