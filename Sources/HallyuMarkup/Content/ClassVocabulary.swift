/// Words in class names and what they hint at, gathered from the naming habits of content systems.
///
/// A hyphen joins two words that must follow each other in one name (`read-more`, `readMore`, `read_more`); `^` marks a word
/// that must be the whole name.
struct ClassVocabulary: Sendable {
  static let shared = ClassVocabulary()

  private var keys = [UInt64](repeating: 0, count: 2048)
  private var hints = [ClassHint](repeating: [], count: 2048)

  @inline(__always) func hint(_ hash: UInt64) -> ClassHint {
    var slot = Int(truncatingIfNeeded: hash >> 20) & 2047
    while keys[slot] != 0 {
      if keys[slot] == hash { return hints[slot] }
      slot = (slot + 1) & 2047
    }
    return []
  }

  private init() {
    for (hint, words) in ClassVocabulary.words {
      for word in words.split(separator: " ") {
        let hash = WordHash.of(word)
        var slot = Int(truncatingIfNeeded: hash >> 20) & 2047
        while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & 2047 }
        keys[slot] = hash
        hints[slot].formUnion(hint)
      }
    }
  }

  private static let words: [(ClassHint, String)] = [
    (
      .body,
      "articlebody article-body story-body storybody entry-content entrycontent post-content postcontent article-content "
        + "articlecontent post-body postbody article-text articletext story-text storytext body-content bodycontent "
        + "content-body contentbody news-content newscontent body-text bodytext body-copy bodycopy article-copy story-content "
        + "storycontent news-body news-text newstext article-main rte richtext-article td-post-content article-paragraphs "
        + "view-content-article main-text text-content content-text article-view news-view articleview post-text posttext "
        + "text-body textbody single-content blog-content page-content artbody art-body detail-body"
    ),
    (
      .furniture,
      "embed-share relatedpoststitle postlist post-list tagit share sharing shares sharebar sharetools sharebox sharelinks sharebuttons social socials sns addthis sharethis sharedaddy "
        + "addtoany relatedposts related relatedcontent relatedarticles relatedlinks relateds recommended recommendations "
        + "recommendation recommend recirc recirculation newsletter newsletters subscribe subscription signup "
        + "promotion promoted ad ads adv advert adverts advertisement advertising advertisment adslot adbox adunit "
        + "adwrapper adcontainer dfp googleads adsense sponsor sponsored sponsors outbrain taboola trc revcontent zergnet mgid "
        + "footer foot nav navbar navigation navi breadcrumb breadcrumbs crumbs submenu sidebar aside popup modal "
        + "lightbox cookie cookies consent gdpr toolbar taglist tagcloud pagination pager pagenav prevnext "
        + "trending mostread mostpopular popular ticker poll quiz login signin register search searchform masthead topbar "
        + "read-more readmore more-stories morestories read-next readnext up-next upnext next-article prev-article see-also seealso "
        + "also-like most-read most-popular most-viewed latest-news top-stories editors-picks related-stories more-from "
        + "more-news morefrom story-links skip-link skiplink back-top sign-up email-signup mail-list mailinglist social-links "
        + "follow-us followus print-button paywall-prompt donate donation donations call-action app-promo download-app "
        + "tag-list tags-list article-tags post-tags entry-tags post-navigation posts-navigation entry-footer article-footer "
        + "post-footer story-footer site-header page-header-nav toc table-of-contents noprint feedback rating ratings stars "
        + "reactions reaction emoji livefyre trc-related inline-newsletter article-newsletter cross-promo "
        + "interstitial survey jobs-widget stock-ticker market-data video-playlist gallery-thumbs "
        + "widgettitle sidebar-widget pullquote pull-quote factoid topic-list tagged "
        + "keywords hashtags affiliate disclosure-affiliate buy-button shop-button shopping price-box commerce-box "
        + "infinite-scroll nextup jump-to jumplinks on-this-page accordion-nav credits-box syndication licensing reprint reprints "
        + "permissions print-only onlyprint whatsapp twitter-follow fb-like likebox copyright legal terms privacy"
    ),
    (
      .comments,
      "comment comments commentlist comment-list commentarea disqus respond replies discussion talkback opinions-readers "
        + "comments-area comment-form commentform wp-comments fb-comments user-comments"
    ),
    (
      .caption,
      "caption captions figcaption wp-caption caption-text image-caption photo-caption img-caption photocaption imagecaption "
        + "picture-caption photo-credit photocredit image-credit imagecredit image-source img-credit media-caption media-credit "
        + "cutline photo-byline image-byline image-title photo-info image-meta gallery slideshow video-caption imgdesc img-desc "
        + "photo-desc image-description credit"
    ),
    (
      .about,
      "byline bylines by-line byauthor author authors author-info author-bio authorbio author-box authorbox author-name about-author "
        + "post-author article-author "
        + " "
        + " contributors contributor bio writer reporter reporter-info journalist "
        + " byline-block "
        + " "
    ),
    (
      .hidden,
      "sr-only visually-hidden visuallyhidden screen-reader screenreader screen-reader-text ^hide ^hidden is-hidden assistive-text "
        + "rollover-block tooltip tooltips popover flyout offscreen accessibility-text u-hidden display-none invisible aural"
    ),
    (
      .stamp,
      "dateline timestamp publish-date published pubdate post-date article-date date-published datetime date time updated entry-meta post-meta article-meta postmeta entrymeta articlemeta story-meta meta-info "
        + "metadata meta article-info post-info info posted-on kicker eyebrow section-label category categories channel-name rubric tags tag-links label readtime read-time reading-time article-details story-details"
    ),
    (
      .suspect,
      "teaser teasers widget widgets carousel slider rail overlay promo promos promobox topics menu thumbs thumbnails playlist tools utility cta card cards tile tiles story-card grid collection latest more-links box-links"
    ),
    (
      .lead,
      "lead lede leadin lead-text lead-paragraph intro introduction standfirst dek deck subhead subheadline sub-headline subtitle excerpt article-summary article-intro "
        + "article-lead post-excerpt abstract vorspann chapeau bajada"
    ),
    (.headline, "headline entry-title post-title article-title story-title news-title page-title article-headline"),
    (.story, "article story post hentry"),
  ]
}
