/// Words of class names, identifiers and roles, by what they say of an element. Lower case, without separators: `articlebody`
/// stands for `article-body`, `article_body` and `articleBody` alike.
enum HintWords {
  static let table: [UInt64: PageHints] = {
    var table: [UInt64: PageHints] = [:]
    for (hints, words) in lists {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[HintReader.Hash.of(word.utf8), default: []].formUnion(hints)
      }
    }
    return table
  }()

  /// `has-sidebar`, `no-ads`, `with-comments` speak of the page, not of the element.
  static let negatives: Set<UInt64> = Set(
    ["has", "no", "not", "with", "without", "hide", "show", "enable", "disable", "single", "after", "before"].map {
      HintReader.Hash.of($0.utf8)
    })

  /// Themes put a value after these: `category-music`, `tag-politics`, `author-jane`.
  static let takesValue: Set<UInt64> = Set(
    [
      "category", "categories", "cat", "tag", "tags", "author", "topic", "topics", "label", "rubrik", "ressort", "date", "time", "data",
      "format", "video", "audio", "gallery", "kicker",
    ]
    .map { HintReader.Hash.of($0.utf8) })

  /// Words for a part of a page after one of `takesValue`: `author-box`, `tag-list`.
  static let parts: Set<UInt64> = Set(
    [
      "name", "names", "bio", "box", "info", "list", "lists", "link", "links", "label", "labels", "wrapper", "wrap", "container", "block",
      "line", "row", "section", "meta",
      "image", "avatar", "details", "card", "text", "title", "item", "items", "inner", "header", "footer", "content", "area", "bar",
      "cloud", "group", "published",
      "publication", "posted", "stamp", "display", "player", "caption", "description", "credit", "widget", "span", "div",
    ].map { HintReader.Hash.of($0.utf8) })

  private static let lists: [(PageHints, String)] = [
    (
      .body,
      """
      articlebody articlecontent articletext articlemain articlecopy articledetail articledetails articlestory articleparagraphs
      storybody storycontent storytext storydetail storycopy postbody postcontent posttext postentry entrycontent entrybody entrytext
      contentbody bodytext bodycopy bodycontent newsbody newstext newscontent newsdetail newsarticle maintext maincontent textbody
      fulltext
      richtext articlesection contenttext textcontent articleinner contentarticle bodyarticle articlefulltext blogcontent
      artikelbody artikeltext artikelinhalt artikelcontent beitragstext meldungstext cuerponoticia cuerpoarticulo contenidonoticia
      textonoticia corpsarticle contenuarticle textearticle testoarticolo corpoarticolo contenutoarticolo textomateria corponoticia
      conteudonoticia tekstartykulu trescartykulu articlebodytext detailcontent detailbody detailtext newsdetailcontent viewcontent
      articleview articlewrap articlewrapper articlecontainer singlecontent singlepost pagecontent mainarticle
      """
    ),
    (
      .related,
      """
      related relatedarticles relatedposts relatedcontent relatedlinks relatednews recommend recommended recommendation recommendations
      recommender recirc recirculation teaser teasers promo promos promotion promotions promobox trending popular mostread mostviewed
      mostpopular readmore readalso seealso morenews morestories morefrom moreon morearticles outbrain taboola zergnet dianomi
      revcontent
      plista ligatus nativo crosslink crosslinks linklist linkbox linkbar relacionada relacionadas relacionado relacionados leermas
      leatambien vermas verwandte weitere weiterlesen lesenauch correlati correlate correlato leggianche lireaussi alireaussi upnext
      nextarticle nextpost
      prevpost prevnext postnav suggested suggestions suggestion latest latestnews topstories topnews yarpp jprelatedposts
      similar similarposts furtherreading inlinerecirc inlinepromo inlinelink moreinfo sidebarlist mehrzum mehrthema
      ilgili ilgilihaberler digerhaberler gerelateerd leesook lasmer lesmer lesogsa benzer yazarlar otherstories otherarticles othernews
      playlist carousel slick swiper collection cardlist newslist storylist articlelist postlist listnews readnext alsoread contentcard
      nextstory nextpost nextarticle prevnext nextprev wprp leetambien relatednews exploremore explore readtoo liveblogteaser crosssell topicbox morelinks bottomlinks seemore voirplus vertambien tambien newsticker ticker
      """
    ),
    (
      .social,
      """
      share sharing shares sharebar sharebuttons sharetools social socials socialmedia socialshare addthis sharethis sharedaddy addtoany sociable jetpack
      whatsapp telegram followus syndication toolbar toolbox articletools printer printbutton printlink emailarticle bookmark
      teilen compartir compartilhar partager partage condividi delen dela paylas podziel actionbar actions reactions
      """
    ),
    (
      .comment,
      """
      comment comments commentlist commentsarea commentform commentssection disqus livefyre kommentar kommentare kommentarer comentario
      comentarios commentaire commentaires commento commenti comentarii reacties respond reply replies forum coral spotim viafoura hyvor
      commentrules opencomments conversation facebookcomments fbcomments yorum yorumlar komentarze komentar komentare guestbook leserkommentare
      """
    ),
    (
      .menu,
      """
      nav navbar navigation navi menu menus submenu breadcrumb breadcrumbs crumb crumbs pagination pager paging sitemap topbar skiplink
      skiplinks toc tableofcontents masthead langswitch languageswitcher complementary contentinfo search searchform searchbox megamenu
      hamburger offcanvas drawer pagetop gotop backtotop totop menubar tablist pagenav
      """
    ),
    (
      .newsletter,
      """
      newsletter newsletters subscribe subscription subscriptions signup optin mailchimp register registration login signin logon abo
      abonnement abonnements abonnieren suscribete suscripcion suscribirse inscription iscriviti iscrizione mailinglist subscribebox
      donate donation donations membership support supportus contribute giftarticle
      """
    ),
    (
      .advertisement,
      """
      ad ads adv advert adverts advertisement advertisements advertising adslot adsense adbox adcontainer adwrapper banner banners
      sponsor
      sponsored sponsors dfp gpt googleads anzeige anzeigen werbung publicidad publicidade publicite pubblicita reklama reklam affiliate
      affiliates commercial billboard leaderboard mpu advertorial shopping buybox productbox pricebox nativead adunit annonce annons
      """
    ),
    (
      .byline,
      """
      byline bylines author authors authorbio authorbox authorinfo authorname bio biography autor autoren autora autore autores
      auteur auteurs writer writers
      contributor contributors reporter reporters journalist journalists redakteur postauthor entryauthor aboutauthor abouttheauthor
      profile profil yazar forfatter redactie firma signature authorprofile expertbox
      """
    ),
    (
      .caption,
      """
      caption captions figcaption wpcaptiontext wpcaption imagecaption photocaption bildunterschrift bildtext legend legende leyenda
      didascalia
      piefoto pie cutline imgcaption captiontext mediacaption subtitlephoto fotobyline imagedescription picturecaption mediainfo
      """
    ),
    (
      .credit,
      "credit credits copyright copyrights photocredit imagecredit imagesource bildquelle fotocredit quelle photographer attribution"
    ),
    (
      .meta,
      """
      meta metadata postmeta entrymeta articlemeta metabar infobar kicker eyebrow overline category categories cat postcategory tag
      tags taglist posttags
      articletags entrytags keywords keyword topics topic topiclist rubrik ressort readingtime readtime minread viewcount views
      wordcount
      dachzeile spitzmarke antetitulo occhiello etiquetas temas schlagworte themen themes storytags hashtag hashtags filedunder
      """
    ),
    (
      .kicker,
      "kicker eyebrow overline dachzeile spitzmarke antetitulo occhiello surtitre rubrik topline headlinekicker supertitle label category"
    ),
    (
      .date,
      """
      date dates datetime timestamp pubdate published publishdate publisheddate publicationdate posted postedon postdate entrydate
      articledate updated lastupdated lastmodified modified datum fecha data datapubblicazione time posttime tarih createdate submitted
      """
    ),
    (
      .notice,
      """
      popmake pum cookieconsent disclosure disclosures licenseinfo licenceinfo licensearea placeholder cookie cookies consent gdpr cmp modal popup popover overlay dialog toast disclaimer regwall paywallmessage paywallprompt
      paywallteaser meteredcontent adblock errormessage alertbar sitenotice legalnotice privacy upsell barrier piano onboarding tooltip
      """
    ),
    (
      .correction,
      "correction corrections clarification clarifications editornote editorsnote editornotes richtigstellung rectification rectificatif korrektur"
    ),
    (
      .standfirst,
      """
      standfirst dek deck subtitle subtitles subheadline subheading subhead subtitulo sottotitolo soustitre untertitel strapline
      headlinedeck postsubtitle articlesubtitle subline
      """
    ),
    (
      .lead,
      """
      lede introtext intro introduction ingress manchet chapo chapeau sapo entradilla bajada copete sommario vorspann excerpt abstract
      articlesummary storysummary articlelead leadtext articleintro leadparagraph perex anriss lead zajawka teasertext einleitung summary
      articledescription sinopsis spot ozet
      """
    ),
    (
      .hidden,
      """
      hidden visuallyhidden sronly screenreader screenreadertext screenreaderonly invisible isvisuallyhidden offscreen accessibility
      displaynone hide assistivetext
      """
    ),
    (.title, "title headline articletitle posttitle entrytitle pagetitle storytitle newstitle titulo titolo titre titel headlinetext"),
    (
      .aside,
      """
      sidebar sidebars rightrail leftrail rail rightcolumn rightcol sidecolumn sidecol secondary infobox factbox faktaboks faktaruta
      keytakeaways takeaways aisummary keysummary fact facts keyfacts widgetarea aside marginalia marginale weblink sitebar tertiary colright keypoints sidepanel
      """
    ),
    (.footer, "footer footers pagefooter sitefooter pagebottom colophon bottombar"),
    (
      .embed,
      "embed embeds tweet twittertweet twitter instagram instagrammedia tiktok tiktokembed facebook fbpost embedcode oembed poll quiz videoplayer player audioplayer podcastplayer videocaption audio podcast video videos"
    ),
    (.pullQuote, "pullquote pullquotes quotebox blockquotepull articlequote zitat zitatbox blickfang"),
    (
      .gallery,
      "gallery galleries slideshow slideshows lightbox photoswipe galerie galeria fotostrecke bildergalerie fotogaleria imagegallery photogallery galleria"
    ),
  ]
}
