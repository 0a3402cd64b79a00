import type { Lexicon } from './lexicon';

export const es: Lexicon = {
  share:
    'compartir|compártelo|comparte|compartir en*|comparte esta noticia|compartir noticia|compartir artículo|compartir este artículo|copiar enlace|comparte este artículo|comparta',
  follow: 'síguenos|síguenos en*|síganos|síguenos en redes|encuéntranos en*|redes sociales',
  related:
    'te puede interesar|también te puede interesar|te podría interesar|le puede interesar|quizás te interese|noticias relacionadas|artículos relacionados|contenido relacionado|contenidos relacionados|entradas relacionadas|relacionado|relacionados|relacionadas|más noticias|más sobre*|más en*|más de*|lo más leído|lo más visto|más leídas|más leídos|las más leídas|lo último|últimas noticias|últimos artículos|última hora|entradas recientes|artículos recientes|noticias recientes|tendencias|populares|lo más popular|recomendado|recomendados|recomendadas|recomendamos|te recomendamos|también en*|no te pierdas|no te lo pierdas|destacados|destacadas|destacado|lee también|leer más|lee más|siguiente artículo|artículo anterior|sigue leyendo|otras noticias|de interés|temas relacionados|contenido patrocinado|en portada',
  leadIn:
    'lee también|leer también|lea también|te puede interesar|también te puede interesar|ver también|véase también|lee más|leer más|más información|relacionado|relacionada|mira también|además|sigue leyendo|lea además|le puede interesar|vea también|video',
  newsletter:
    'newsletter|boletín|boletines|suscríbete|suscríbete a nuestro boletín|suscríbete a nuestra newsletter|suscríbase|suscribirse|boletín de noticias|recibe*|reciba*|apúntate*|mantente informado|regístrate*',
  signIn:
    'iniciar sesión|inicia sesión|inicie sesión|ingresar|acceder|entrar|regístrate|registrarse|crear cuenta|crear una cuenta|olvidé mi contraseña|olvidaste tu contraseña|has olvidado tu contraseña|bienvenido de nuevo|recordarme',
  notification:
    'notificaciones|activar notificaciones|permitir notificaciones|recibir notificaciones|notificaciones push|recibe alertas|activar alertas',
  app: 'descarga la app|descargar la app|abrir en la app|descarga nuestra app|instalar app|descarga la aplicación|abrir en la aplicación',
  comments:
    'comentarios|comentario|deja un comentario|dejar un comentario|deja una respuesta|deja tu comentario|escribe un comentario|escribir un comentario|añadir comentario|comentar|ver comentarios|cancelar respuesta|cancelar la respuesta|cancelar comentario|sin comentarios|tu dirección de correo electrónico no será publicada*|únete a la conversación|opina|publicar comentario',
  ads: 'publicidad|anuncio|anuncios|patrocinado|contenido patrocinado|promocionado|advertencia publicitaria|continúa después de la publicidad',
  tags: 'etiquetas|etiqueta|temas|tags|archivado en|palabras clave|etiquetado|temas de esta noticia|imprimir|más temas',
  reading: 'estás leyendo|leyendo',
  consent:
    'cookie|cookies|consentimiento|privacidad|datos personales|nuestros socios|rgpd|finalidades|al continuar navegando|sus datos|tus datos|tratamiento de datos|servicios',
  answer:
    'aceptar|aceptar todo|aceptar todas|aceptar cookies|aceptar todas las cookies|aceptar y cerrar|acepto|de acuerdo|entendido|ok|permitir|permitir todas|rechazar|rechazar todo|rechazar todas|no acepto|denegar|solo necesarias|configurar|configuración|gestionar|preferencias|guardar|cerrar|más información|personalizar|sí|no, gracias|continuar',
};
