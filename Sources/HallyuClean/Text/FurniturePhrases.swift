/// Words of page furniture in the form of `TextLine.folded`: what sites print around an article.
///
/// Gathered from the habits of English-language news, trade and fan sites, with Korean, Japanese, German, French, Spanish and
/// Portuguese twins of the most frequent ones. `Furniture` says what each list means.
enum FurniturePhrases {
  /// A line that holds nothing but one of these is dropped wherever it stands.
  static let alone: Set<String> = set(
    """
    facebook|x|twitter|linkedin|threads|whatsapp|pinterest|reddit|telegram|instagram|youtube|tiktok|tumblr|flipboard|line|kakao
    kakaotalk|naver|messenger|mastodon|bluesky|snapchat|weibo|vk|pocket|sms|rss|email|e-mail|mail|print|pdf|copy|copy link|copy url
    copied|link copied|link copied to clipboard|share|shares|tweet|post|pin|pin it|like|likes|follow|follow us|subscribe|subscribe now
    share this|share this article|share this story|share this post|share article|share story|share on facebook|share on twitter
    share on x|share on linkedin|share via email|share by email|share on whatsapp|click to share|save|save article|bookmark|gift|gift article
    author|authors|source|sources|via|tags|tag|topics|categories|category|keywords|filed under|related topics|more|read more|see more
    show more|load more|view more|continue reading|continue|next|previous|prev|back|back to top|top|home|menu|search|close|list
    advertisement|advertisements|ad|ads|advertising|sponsored|sponsored content|sponsored by|promoted|paid content|adchoices
    story continues below advertisement|article continues below|article continues after advertisement|continue reading the main story
    continue reading below|scroll to continue|scroll down|scroll down for video|scroll down for more|ad_1|ad_2|skip advertisement|skip ad|plus icon|minus icon|close icon|search icon
    watch now|watch below|watch the trailer|watch trailer|watch video|play|play video|video|photo|photos|gallery|view gallery|image
    loading|please wait|log in|login|sign in|sign up|register|join now|comments|show comments|view comments|hide comments|leave comment
    comment|add a comment|post a comment|write a comment|advert|adverts|click to tweet|reply|report|end|###|stay tuned|thank you|thanks for reading
    listen|listen to this article|text size|font size|a a a|aa|resize|translate|terms of use|privacy policy|terms of use privacy policy
    cookie policy|about us|contact us|contact|advertise|advertise with us|careers|sitemap|subscribe to our newsletter|newsletter
    enlarge|zoom|expand|view original|original article|original link|original text|full story|full article|recommended|popular|trending|latest
    was this helpful|did you like this article|rate this article|rating|report a typo|report an error|suggest a correction
    hide ad|hide ads|show ad|remove ads|getty images|reuters|afp|ap photo|courtesy|courtesy photo|file photo|handout|screenshot|yonhap|shutterstock|istock
    go to comments|jump to comments|view all|see all|read full article|open in app|get the app|download app|app store|google play
    view bio|give this article|gift this article|read in app|source link|original source press release|see full article|reddit post|nytco
    t brand studio|your ad choices|terms of sale|terms of service|work with us|accessibility|techcrunch event|support us|paypal|press release
    skip navigation|jump to content|jump to main content|jump to navigation|open this photo in gallery|view image in fullscreen|toggle caption
    hide caption|enlarge this image|close panel|share page|about sharing|share full article|supported by|story continues|ad feedback
    after newsletter promotion|free weekly newsletter|free daily newsletter|free newsletter|end of article|newsguard|rate story
    font-size|ⓕ font-size|u.s. edition|us edition|uk edition|asia edition|international edition|log in / register|login / register|log in/register
    twitter icon|facebook icon|linkedin icon|e-mail icon|email icon|x icon|whatsapp icon|print icon|instagram icon|comment icon|lock icon
    help-image|logo text|view profile|your changes have been saved|email is sent|email has already been sent|send confirmation email
    printable version|printer-friendly version|printer friendly|printer-friendly|single page|bookmark with|delicious|digg|stumbleupon
    what are these|article history|send to a friend|read later|homepage|moreless|more less|go deeper|sharing content|hot issues of the week
    license this article|get license|request permissions|order reprints|bollywood news - live updates|have an account? log in
    manage your list|follow|following|followed|alerts|scroll to continue with content|like loading|editorial standards
    reprints & permissions|purchase licensing rights|purchase licensing rights, opens new tab|report an editorial error
    report a technical issue|editorial code of conduct|article bookmarked|leer en español|close extra sharing options
    show more sharing options|more sharing options|about the author|about the writer|about the contributor|author name|news provided by
    watch on deadline|see full web article|oops|something went wrong|please try again later|create free account|watch live|only available in
    something went wrong. please try again|interactive news|link copied to the clipboard|url copied|add to your saved stories
    skip to content|skip to main content|skip to navigation|skip to footer|view market snapshot|we've got hollywood covered|기자 사진
    reuse this content|e-mail to friend|email to friend|email to a friend|send a news tip|staff reporter|staff writer|senior reporter|news desk|web desk|online desk|contributor|guest contributor|editor|reporter
    공유|공유하기|페이스북|트위터|카카오톡|카카오스토리|네이버밴드|밴드|url복사|url 복사|인쇄|프린트|스크랩|글자크기|글자 크기|기사공유|댓글|목록|이전|다음|광고|구독
    닫기|좋아요|더보기|관련기사|메일보내기|シェア|ツイート|印刷|コメント|広告|関連記事|teilen|drucken|anzeige|werbung|mehr|compartir|imprimir
    publicidad|publicidade|compartilhar|partager|imprimer|publicité
    """)

  /// A heading of the same kind with a name after it.
  static let listHeadingOpenings = list(
    """
    more from |more in |trending in |more on |more by |more about |popular on |latest from |latest on |latest in |trending on |the latest from
    most read in |most popular in |read more news |read more about |read more on |best of |recommended by |from our |also in
    latest news and headlines|latest headlines from |top headlines from |more stories from |more news from |more articles by |more stories by |top stories in |other articles by |next on |top stories on
    """)

  /// A short line that begins so is no part of the text.
  static let openings = list(
    """
    copyright|(c) |©|ⓒ|all rights reserved|all content|unauthorized|<copyright|photo:|photo by|photo credit|photos:|photos by|photo courtesy
    photo provided|photo source|photograph:|photography by|image:|image credit|image by|image courtesy|image source|images:|images courtesy
    picture:|pictures:|pic:|credit:|credits:|top photo credit|featured image|feature image|header image|main image|cover image|cover photo
    lead image|thumbnail|video:|video credit|watch:|watch more|illustration by|illustration:|screenshot:|screengrab|courtesy of|courtesy:
    file photo|file image|getty images|(photo|[photo|/photo|▲|△|▶|◀|tags:|tag:|filed under|categories:|category:|topics:|keywords:|labels:
    posted in|tagged|related:|related topics|related stories|related post|see more:|read more:|read more at|read also|also read|also see|see also|read next|next:|next :|prev:|prev :
    previous:|next article|previous article|up next|more:|don't miss|you may also|you might also|recommended:|must read|must-read|go to
    share this|share on|share:|tweet this|follow us|follow him on|follow her on|follow me on|follow the latest|follow the conversation|follow the author|follow @|like us on|find us on
    join us on|join our|join the conversation|subscribe to|subscribe for|subscribe now|sign up|click here|click to|click the|tap here
    download the app|download our app|get our|get the latest|get more|get unlimited|stay up to date|stay informed|stay tuned|stay connected
    tell us in the comments|let us know in the comments|let us know what you|share your thoughts|what do you think|how does this article
    what are your thoughts|listen to this article|this article originally|this article was originally|this article first appeared
    this story originally|this story was originally|this story first appeared|this post originally|originally published|originally posted
    first published|a version of this|a version of this article|for more information, visit|for more information visit|visit our
    to view this video|please enable|javascript is|your browser|this site uses|we use cookies|by clicking|we may earn|this post contains affiliate
    this post may contain|as an amazon associate|if you buy|disclosure:|editor's note: this article|advertisement|sponsored by|brought to you by
    see full article at|send any friend a story|as a subscriber, you have|you can contact or verify|original/source press|
    go back to top|skip to:|report a |suggest a |send tips|send us|got a tip|have a tip|email us|write to |contact us|contact the|reach the|media contact|press contact
    photo :|photos :|image :|tags :|tag :|more pages:|copy & paste|hit the comments|hit play|press play|enter a valid email
    thank you for subscribing|chevron icon|share icon |read the original article|newspaper section:|do you like the content of
    see the rest of|read the rest of|read the full|posted by |don't show me this|why you can trust |you will be redirected|want to read more
    want more articles|more from our |see more on: |watch the full |with reporting from |this article is more than
    full story on |you are here|data: |contact:|media contacts|for media inquiries|source (1)|source(1)|sources (1)|source 1|1 comment|view comments|view all|see all|show comments
    무단전재|무단 전재|저작권자|ⓒ|기사제보|기사 제보|[사진|사진=|사진제공|사진 제공|(사진|출처=|©
    """)

  /// What begins a line that is furniture even where it is a sentence.
  static let sureOpenings = list(
    """
    a version of this|this article originally|this article was originally|this article first appeared|this story originally|this story was originally
    all quotes delayed|quotes delayed at least|our standards:|disclaimer: this
    this story first appeared|this post originally|originally published|originally posted|a correction was made|for more information, visit
    for more information visit|download our app|download the app|click here|sign up for|subscribe to|subscribe for|follow us on
    join our|get unlimited|to view this video|please enable|we may earn|this post contains affiliate|this post may contain|as an amazon associate
    if you buy|photo by|photo credit|image credit|image courtesy|photo courtesy|copyright|©|ⓒ|(c) |all rights reserved|stay tuned for|listen to this article
    tell us in the comments|let us know in the comments|let us know what you|share your thoughts|how does this article|citation:|this document is subject to
    as a subscriber, you have|you can contact or verify|have a tip|got a tip|send tips|enjoyed this article|like what you see|thanks for reading
    chevron icon it |share icon an|this story is available exclusively|this content is imported from|want up-to-the-minute
    check out more of our |in a time of both misinformation|catch all the business news|catch all the latest news|catch us for latest
    read more news about |for more updates, be socially|already a subscriber|join st's |try radio times |to contact the mediaguardian
    this article represents the opinion of|opinions expressed by |information on these pages contains|this article is more than
    follow ap's coverage|log in to twitter|log in to facebook|to write comments|privacy notice: |want more articles like|want to read more articles|our goal is to create a safe
    register now for |you will be redirected back|follow us on facebook|if you have a story suggestion|g/o media may|disclosure: comcast
    find your bookmarks in|don't show me this message|join thought-provoking|click here for more |join our commenting|your time is valuable. have
    you've reached your account maximum|please verify your email|if you buy something from|once subscribed|by signing up, you|by subscribing, you
    loved our content|liked our content|enjoyed our content|subscribe free to
    """)

  /// What begins a line that names those who worked on a story.
  static let contributions = list(
    """
    reporting by |additional reporting by |writing by |writing and reporting by |editing by |compiled by |edited by |graphic by |graphics by
    english proofread by |translated by |translation by |photography by |with reporting by |report by |produced by staff|fact-checked by
    """)

  /// A short line that holds this anywhere is no part of the text.
  static let inside = list(
    """
    all rights reserved|unauthorized reproduction|unauthorised reproduction|redistribution prohibited|reproduction prohibited
    redistributed without|reproduced without|without permission|without prior written|prohibits its content|terms of use|privacy policy
    terms of service|terms and conditions|무단전재|무단 전재|재배포 금지|재배포금지|저작권자|cookie policy|do not sell my|click here to
    visits today|edited this article|creative commons attribution|editorial guidelines|reading the comments|cookie settings|sign up for our|subscribe to our|follow us on|share this article|read the full story|read the full article|more about the author
    this article is written by|our latest podcast|our weekly newsletter|our daily newsletter|sign up for the|sign up today|originally appeared on|is a part of|click to enlarge|view this post on instagram
    see more on instagram|mediaguardian newsdesk|writing a comment for publication|created with sketch|can be reached at|may be reached at|follow her on|follow him on|follow me on|like us on facebook|join our mailing|enter your email|your email address|javascript
    """)

  /// What stands before or inside a credit at the end of a caption.
  static let credits = list(
    """
    photo =|photo=|photo:|photo :|photo provided|photo courtesy|photo by|photo credit|photo from|photos:|photo |image:|image =|image=
    image credit|image courtesy|image source|images:|picture:|picture =|source:|source =|source=|credit:|credit =|courtesy of|courtesy:
    provided by|screen capture|screenshot|captured from|capture =|getty images|via getty|ap photo|file photo|사진=|사진 =|사진제공|사진 제공|제공=
    출처=|출처 =|캡처|写真=|foto:|photo/|photo|image|still |stills |poster
    """)

  private static func list(_ text: String) -> PhraseList {
    PhraseList(
      text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { phrase in
        // A space at the end of a phrase counts; one at the start is the indentation of the list.
        Array(phrase.utf8.drop { $0 == 0x20 })
      }.filter { !$0.isEmpty })
  }

  private static func set(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { String($0.utf8.trimmed.text) })
  }
}

/// Phrases by their first byte, so that a line is compared with few of them.
struct PhraseList: Sendable {
  let phrases: [[UInt8]]
  private let byFirst: [[[UInt8]]]

  init(_ phrases: [[UInt8]]) {
    self.phrases = phrases
    var table = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases { table[Int(phrase[0])].append(phrase) }
    byFirst = table
  }

  /// True where a phrase stands at the beginning of the text.
  func opens(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    for phrase in byFirst[Int(first)] where PhraseList.matches(phrase, text, 0) { return true }
    return false
  }

  /// True where a phrase stands anywhere in the text.
  func standsIn(_ text: [UInt8]) -> Bool {
    for at in text.indices where at == 0 || !isLetter(text[at - 1]) {
      for phrase in byFirst[Int(text[at])] where PhraseList.matches(phrase, text, at) { return true }
    }
    return false
  }

  static func matches(_ phrase: [UInt8], _ text: [UInt8], _ at: Int) -> Bool {
    guard at + phrase.count <= text.count else { return false }
    for place in phrase.indices where text[at + place] != phrase[place] { return false }
    return true
  }
}
