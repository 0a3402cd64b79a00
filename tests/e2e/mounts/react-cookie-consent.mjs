import { createElement } from 'react';
import { CookieConsent } from 'react-cookie-consent';
import { createRoot } from 'react-dom/client';

const overlay = new URLSearchParams(location.search).has('overlay');
const box = document.createElement('div');
document.body.append(box);
createRoot(box).render(
  createElement(
    CookieConsent,
    { overlay, enableDeclineButton: true, declineButtonText: 'Decline', buttonText: 'Accept', cookieName: 'answer' },
    'This website uses cookies to enhance the user experience.',
  ),
);
