import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const box = document.createElement('div');
document.body.append(box);
createRoot(box).render(
  createElement(
    ConsentManagerProvider,
    { options: { mode: 'offline', consentCategories: ['necessary', 'measurement', 'marketing'] } },
    createElement(ConsentBanner),
    createElement(ConsentDialog),
  ),
);
