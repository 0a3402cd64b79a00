import type { Lexicon } from './lexicon';

export const en: Lexicon = {
  share:
    'share|share this|share it|share on|share via|share this article|share this story|share this post|share article|share story|share this page|spread the word|copy link|share this with*',
  follow:
    'follow us|follow us on*|follow me|follow me on*|follow|like us on*|find us on*|connect with us|connect with us on*|stay connected|join us on*|social media|we are social|our social media',
  related:
    "you might also like|you may also like|you may like|you might like|related|related news|related articles|related posts|related stories|related content|related topics|related coverage|more stories|more news|more articles|more from*|more on this*|more like this|more on*|latest news|latest stories|latest articles|latest posts|latest|trending|trending news|trending now|trending stories|trending topics|most read|most popular|most viewed|most shared|most commented|popular posts|popular stories|popular articles|popular news|popular now|popular|recommended|recommended for you|recommended stories|recommended articles|recommended reading|recommended by|recent posts|recent articles|recent news|recent stories|read next|read this next|up next|next up|what to read next|keep reading|further reading|editors’ picks|editor’s picks|editors' picks|editor's picks|editor's choice|top stories|top news|in case you missed it|don’t miss|don't miss|must read|must reads|from around the web|around the web|promoted stories|sponsored stories|you may have missed|other stories|other news|similar articles|similar posts|similar stories|hot topics|explore more|discover more|previous post|next post|previous article|next article",
  leadIn:
    "see also|read also|also read|read more|read next|related|recommended|more|don’t miss|don't miss|read|watch|watch now|must read|you may also like|you might also like|also see|learn more|related article|related story|related stories|related news|more on this|further reading|listen|in case you missed it|editor's pick",
  newsletter:
    'newsletter|newsletters|our newsletter|our newsletters|subscribe|weekly newsletter|daily newsletter|email newsletter|e-mail newsletter|email newsletters|newsletter sign up|newsletter signup|newsletter sign-up|join the newsletter|sign up for our newsletter|subscribe to our newsletter|subscribe to the newsletter|subscribe to newsletter|join our newsletter|get our newsletter|join our mailing list|get the newsletter|sign up for*|subscribe to*|get the latest*|get daily*|stay informed|stay up to date|stay in the loop|never miss*|join our community|get news in your inbox|subscribe now|get updates*|in your inbox|be the first to know',
  signIn:
    'sign in|log in|login|sign in to your account|log in to your account|sign in to continue|log in to continue|create an account|create a free account|register|welcome back|lost your password|forgot password|forgot your password|register to continue|sign up to continue|join for free|continue with google|remember me',
  notification:
    'notification|notifications|notification show more|turn on notifications|allow notifications|enable notifications|get notifications|get notified|push notifications|would you like to receive*|get breaking news alerts|show notifications|we would like to send you notifications*|stay updated with notifications',
  app: 'get the app|download the app|download our app|open in app|open in the app|use the app|read in the app|continue in the app|try our app|install app|install our app|get our app|better in the app',
  comments:
    'comments|comment|leave a comment|leave a reply|leave a reply cancel reply|post a comment|add a comment|write a comment|join the conversation|join the discussion|view comments|view all comments|show comments|read comments|have your say|what do you think|no comments|no comments yet|cancel reply|be the first to comment|log in to comment|comments are closed|add comment|your email address will not be published*|discussion',
  ads: 'advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|sponsored by|promoted|promoted content|paid content|advertisement - scroll to continue|article continues below advertisement|story continues below advertisement|story continues below|continue reading below|ad feedback|paid partner content|remove ads',
  tags: 'tags|tag|tagged|tagged in|topics|filed under|in this article|filed in|posted in|keywords|tagged with|related tags|more about|print|print this article|print article',
  reading: 'reading|now reading|you are reading|currently reading',
  consent:
    'cookie|cookies|by using this site|by using our site|by continuing to|we value your privacy|your privacy|privacy policy|privacy choices|personal data|our partners|your consent|consent to|gdpr|tracking technologies|legitimate interest|purposes|store and/or access|services we use',
  answer:
    "accept|accept all|accept cookies|accept all cookies|accept & close|accept and close|accept and continue|agree|i agree|agree and close|agree & continue|i accept|allow|allow all|allow cookies|allow all cookies|got it|ok|okay|yes|continue|consent|close|dismiss|i understand|understood|reject|reject all|reject all cookies|decline|decline all|deny|deny all|refuse|refuse all|no thanks|no, thanks|disagree|necessary only|only necessary|essential only|use necessary cookies only|save|save preferences|confirm my choices|manage preferences|cookie settings|cookies settings|manage options|customize|customise|settings|preferences|more options|learn more|let me choose|manage cookies|that's ok|fine",
};
