import type { Lexicon } from './lexicon';

export const fr: Lexicon = {
  share:
    'partager|partagez|partager cet article|partager l’article|partagez cet article|partager sur*|copier le lien|partager via|envoyer par e-mail|partage',
  follow: 'suivez-nous|nous suivre|suivez-nous sur*|retrouvez-nous sur*|rejoignez-nous sur*|réseaux sociaux',
  related:
    'à lire aussi|lire aussi|à lire également|vous aimerez aussi|vous pourriez aussi aimer|vous pourriez également aimer|ces articles pourraient vous intéresser|sur le même sujet|sur le même thème|dans la même rubrique|dans la même catégorie|articles similaires|articles liés|articles associés|articles récents|derniers articles|dernières actualités|dernières actus|les plus lus|le plus lu|les plus populaires|les plus partagés|les articles les plus lus|populaires|tendances|tendance|à ne pas manquer|à découvrir|à découvrir aussi|à la une|à voir aussi|pour aller plus loin|en savoir plus|nos recommandations|recommandé pour vous|recommandé|recommandations|plus d’articles|plus d’actualités|autres articles|l’actu en continu|en continu|fil info|notre sélection|article suivant|article précédent|contenus sponsorisés|ailleurs sur le web|la rédaction vous conseille|lire la suite|suivez nous|plus de*|l’essentiel|nos derniers articles',
  leadIn:
    'à lire aussi|lire aussi|à lire également|lire également|voir aussi|a lire aussi|à voir aussi|pour aller plus loin|sur le même sujet|lire plus|notre dossier|à lire|en savoir plus|lire|vidéo',
  newsletter:
    'newsletter|newsletters|infolettre|inscrivez-vous à notre newsletter|abonnez-vous à notre newsletter|recevez notre newsletter|nos newsletters|s’inscrire à la newsletter|s’abonner à la newsletter|inscrivez-vous*|abonnez-vous|recevez*|restez informé|restez informés|je m’inscris|je m’abonne|votre adresse e-mail',
  signIn:
    'se connecter|connexion|connectez-vous|s’identifier|créer un compte|créer mon compte|s’inscrire|mot de passe oublié|déjà abonné|inscription|se souvenir de moi|bon retour',
  notification:
    'notifications|activer les notifications|autoriser les notifications|recevoir les notifications|notifications push|recevez nos alertes|activer les alertes',
  app: 'télécharger l’application|télécharger l’appli|ouvrir dans l’application|ouvrir dans l’appli|notre application|installer l’application|lire dans l’application',
  comments:
    'commentaires|commentaire|laisser un commentaire|laissez un commentaire|ajouter un commentaire|réagir|réagissez|votre commentaire|poster un commentaire|voir les commentaires|écrire un commentaire|commenter|annuler la réponse|aucun commentaire|votre adresse e-mail ne sera pas publiée*|laisser une réponse|réactions|soyez le premier à commenter',
  ads: 'publicité|pub|annonce|annonces|sponsorisé|contenu sponsorisé|partenaire|contenu partenaire|la suite après la publicité|la suite après cette publicité',
  tags: 'tags|mots-clés|mots clés|thèmes|sujets|thématiques|étiquettes|classé sous|imprimer|imprimer l’article|sur le sujet',
  reading: 'vous lisez|en cours de lecture|lecture',
  consent:
    'cookie|cookies|consentement|vie privée|données personnelles|confidentialité|nos partenaires|traceurs|rgpd|finalités|en poursuivant votre navigation|vos données|services',
  answer:
    'accepter|tout accepter|accepter tout|accepter et fermer|accepter et continuer|j’accepte|j’ai compris|ok|d’accord|autoriser|tout autoriser|refuser|tout refuser|continuer sans accepter|je refuse|interdire|fermer|personnaliser|paramétrer|paramètres|gérer mes choix|en savoir plus|enregistrer|configurer|oui|non',
};
